/// A request to change a film as the caller wrote it.
public struct EditDraft: Sendable, Equatable {
    public enum Source: Sendable, Equatable {
        /// The id of a clip.
        case clip(String)
        /// An address, a `data:` URL, or the id of a clip.
        case film(String)
        /// Likewise, of a picture.
        case picture(String)
    }

    public enum Step: Sendable, Equatable {
        case style(preset: String, strength: Double?)
        case effect(name: String, on: Target?)
    }

    public struct Target: Sendable, Equatable {
        public var box: PictureBox?
        public var text: String?
        /// Where a mask is.
        public var mask: String?

        public init(box: PictureBox? = nil, text: String? = nil, mask: String? = nil) {
            self.box = box
            self.text = text
            self.mask = mask
        }
    }

    public var operation: RenderWork.Operation
    /// As many as the caller named; exactly one is right.
    public var sources: [Source]
    public var steps: [Step]
    public var seed: UInt32?

    public init(operation: RenderWork.Operation, sources: [Source], steps: [Step], seed: UInt32? = nil) {
        self.operation = operation
        self.sources = sources
        self.steps = steps
        self.seed = seed
    }
}
