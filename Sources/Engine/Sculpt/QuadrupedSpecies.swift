extension Quadruped {
    /// The surfing hero: long back, short legs, big ears, white blaze and bib.
    static var corgi: Quadruped { Quadruped() }
}
