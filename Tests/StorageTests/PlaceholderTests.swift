import Testing

@testable import Storage

@Suite("Placeholders")
struct PlaceholderTests {
    @Test(arguments: [
        ("SELECT :a, :b_2, :a", "SELECT $1, $2, $1", ["a", "b_2"]),
        ("SELECT ':a', 'it''s :a', \":a\", :b", "SELECT ':a', 'it''s :a', \":a\", $1", ["b"]),
        ("SELECT 1 -- :a\n, :b /* :c */", "SELECT 1 -- :a\n, $1 /* :c */", ["b"]),
        ("SELECT :a::TEXT, x::int", "SELECT $1::TEXT, x::int", ["a"]),
        ("SELECT ':", "SELECT ':", []), (":", ":", []), ("x[1:2]", "x[1:2]", []), ("é:ü:a", "é:ü$1", ["a"]),
    ])
    func `become numbers where they are placeholders and nowhere else`(
        sql: String, expected: String, names: [String]
    ) {
        let text = PlaceholderText(sql)
        #expect(text.names == names)
        #expect(text.text(names.map { _ in false }) == expected)
    }

    @Test func `that are NULL are written out and not counted`() {
        let text = PlaceholderText("a = :a OR :b IS NULL OR b = :b OR c = :c")
        #expect(text.text([false, true, false]) == "a = $1 OR NULL IS NULL OR b = NULL OR c = $2")
    }

    @Test func `and words of a schema alone differ between the databases`() {
        let sql =
            "CREATE TABLE t (n INTEGER, name TEXT NOT NULL CHECK (CAST(n AS TEXT) <> ''), TEXTURE BIGINT)"
        #expect(Dialect.sqlite.schema(sql) == sql)
        #expect(
            Dialect.postgres.schema(sql) == """
                CREATE TABLE t (n BIGINT, name TEXT COLLATE "C" NOT NULL CHECK (CAST(n AS TEXT) <> ''), TEXTURE BIGINT)
                """)
    }
}
