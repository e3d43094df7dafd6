import Domain
import Testing

struct IdentifierTests {
    @Test("an identifier keeps to its prefix and to letters and digits")
    func parsing() {
        #expect(JobID(rawValue: "job_01ABC") != nil)
        let long = "job_" + String(repeating: "A", count: 65)
        for wrong in ["", "job_", "clip_01ABC", "job_01-ABC", "job_é", long] {
            #expect(JobID(rawValue: wrong) == nil, "\(wrong)")
        }
    }

    @Test("younger identifiers sort after older ones")
    func order() {
        let old: JobID = IdentifierSource(milliseconds: { 1 }, random: { (.max, .max) }).make()
        let young: JobID = IdentifierSource(milliseconds: { 2 }, random: { (0, 0) }).make()
        #expect(old.rawValue < young.rawValue)
        #expect(old.rawValue.count == young.rawValue.count)
    }
}
