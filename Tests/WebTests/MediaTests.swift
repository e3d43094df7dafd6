import Domain
import Fixture
import HTTPTypes
import Jobs
import Platform
import Support
import Testing

@testable import Web

@Suite("The files of a clip")
struct MediaTests {
    @Test func `come whole with their type, size and tag`() async throws {
        try await WebFixture.with { api in
            let job = try await api.finishedJob()
            let id = job["id"].text
            for (member, type, text) in [
                ("url", "video/mp4", "film.mp4 of \(id)"), ("poster_url", "image/jpeg", "best.jpg of \(id)"),
                ("thumbnail_url", "image/jpeg", "small.jpg of \(id)"),
            ] {
                let address = path(of: job["output"]?[member].text ?? "")
                let answer = try await api.get(address, [.authorization: ""])
                #expect(answer.status == 200)
                #expect(answer.text == text)
                #expect(answer.headers[.contentType] == type)
                #expect(answer.headers[.acceptRanges] == "bytes")
                #expect(answer.headers[.contentLength] == "\(text.utf8.count)")
                #expect(answer.headers[.cacheControl]?.hasPrefix("private") == true)
                #expect(answer.headers[.lastModified] == "Fri, 15 Jan 2027 08:00:00 GMT")
                let tag = try #require(answer.headers[.eTag])
                #expect(try await api.get(address, [.ifNoneMatch: tag]).status == 304)
                let head = try await api.send(.head, address)
                #expect(head.status == 200)
                #expect(head.bytes.isEmpty)
                #expect(head.headers[.contentLength] == answer.headers[.contentLength])
                #expect(head.headers[.eTag] == tag)
            }
        }
    }

    @Test(arguments: [
        ("bytes=0-3", 206, "film", "bytes 0-3"), ("bytes=5-", 206, "mp4 of job", "bytes 5-14"),
        ("bytes=-3", 206, "job", "bytes 12-14"), ("bytes=-999", 206, "film.mp4 of job", "bytes 0-14"),
        ("bytes=14-14", 206, "b", "bytes 14-14"), ("bytes=0-999", 206, "film.mp4 of job", "bytes 0-14"),
        ("bytes=15-", 416, "", "bytes *"), ("bytes=99-100", 416, "", "bytes *"),
        ("bytes=-0", 416, "", "bytes *"),
        ("bytes=0-1,3-4", 416, "", "bytes *"), ("bytes=99999999999999999999-", 416, "", "bytes *"),
        ("bytes=3-1", 200, "film.mp4 of job", ""), ("bytes=a-b", 200, "film.mp4 of job", ""),
        ("bytes=-", 200, "film.mp4 of job", ""), ("seconds=0-1", 200, "film.mp4 of job", ""),
        ("bytes", 200, "film.mp4 of job", ""), ("BYTES = 0-3 ", 206, "film", "bytes 0-3"),
    ])
    func `come in ranges as the RFC says`(range: String, status: Int, text: String, place: String) {
        let content = Array("film.mp4 of job".utf8)
        switch ByteRange(range, size: Int64(content.count)) {
        case .whole: #expect(status == 200)
        case .unsatisfiable: #expect(status == 416)
        case .part(let part):
            #expect(status == 206)
            #expect(
                String(decoding: content[Int(part.lowerBound)..<Int(part.upperBound)], as: UTF8.self) == text)
            #expect(place == "bytes \(part.lowerBound)-\(part.upperBound - 1)")
        }
    }

    @Test func `come in ranges over HTTP, if they are still the same`() async throws {
        try await WebFixture.with { api in
            let job = try await api.finishedJob()
            let address = path(of: job["output"]?["url"].text ?? "")
            let size = "film.mp4 of \(job["id"].text)".utf8.count
            let part = try await api.get(address, [.range: "bytes=0-3"])
            #expect(part.status == 206)
            #expect(part.text == "film")
            #expect(part.headers[.contentRange] == "bytes 0-3/\(size)")
            #expect(part.headers[.contentLength] == "4")
            let tag = try #require(part.headers[.eTag]), date = try #require(part.headers[.lastModified])
            #expect(try await api.get(address, [.range: "bytes=0-3", .ifRange: tag]).status == 206)
            #expect(try await api.get(address, [.range: "bytes=0-3", .ifRange: date]).status == 206)
            #expect(try await api.get(address, [.range: "bytes=0-3", .ifRange: "W/\(tag)"]).status == 200)
            #expect(try await api.get(address, [.range: "bytes=0-3", .ifRange: "\"other\""]).status == 200)
            let head = try await api.send(.head, address, [.range: "bytes=-5"])
            #expect(head.status == 206)
            #expect(head.headers[.contentLength] == "5")
            let beyond = try await api.get(address, [.range: "bytes=\(size)-"])
            #expect(beyond.status == 416)
            #expect(beyond.code == "range_not_satisfiable")
            #expect(beyond.headers[.contentRange] == "bytes */\(size)")
        }
    }

    @Test func `are behind addresses that nobody can make or change`() async throws {
        try await WebFixture.with { api in
            let job = try await api.finishedJob()
            let address = path(of: job["output"]?["url"].text ?? "")
            let forged = [
                address.replacing("video.mp4", with: "poster.jpg"),
                address.replacing("signature=", with: "signature=0"),
                String(address.dropLast(64)) + String(repeating: "0", count: 64),
                address.replacing("expires=1", with: "expires=2"),
                String(address.prefix { $0 != "?" }), address + "&expires=1",
                address.replacing("clip_", with: "clop_"),
            ]
            for path in forged {
                let answer = try await api.get(path)
                #expect(answer.status == 403, "\(path)")
                #expect(answer.code == "link_invalid")
            }
            let head = try await api.send(.head, forged[0])
            #expect(head.status == 403)
            #expect(head.bytes.isEmpty)
            api.installation.clock.advance(by: .seconds(26 * 3600))
            let late = try await api.get(address)
            #expect(late.status == 403)
            #expect(late.code == "link_expired")
        }
    }

    @Test func `are gone once the clip is deleted, which may be asked twice`() async throws {
        try await WebFixture.with { api in
            let job = try await api.finishedJob()
            let clip = job["output"]?["clip_id"].text ?? ""
            let address = path(of: job["output"]?["url"].text ?? "")
            for _ in 0..<2 {
                let answer = try await api.send(.delete, "/v1/clips/\(clip)")
                #expect(answer.status == 204)
                #expect(answer.bytes.isEmpty)
            }
            #expect(try await api.get(address).status == 410)
            #expect(try await api.get("/v1/clips/\(clip)").code == "clip_deleted")
            #expect(try await api.get("/v1/jobs/\(job["id"].text)").json["output"] == .null)
            #expect(try await api.send(.delete, "/v1/clips/clip_0").code == "clip_not_found")
            #expect(try await api.send(.delete, "/v1/clips/no-clip").status == 404)
            #expect(try api.installation.bytesOnDisk() == [])
        }
    }

    @Test(arguments: [
        (Int64(0), "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
        (951_827_696, "Tue, 29 Feb 2000 12:34:56 GMT"), (4_102_444_799, "Thu, 31 Dec 2099 23:59:59 GMT"),
    ])
    func `carry dates as HTTP writes them`(seconds: Int64, text: String) {
        #expect(HTTPDate.text(seconds: seconds) == text)
    }
}
