import Domain
import Support
import Synchronization
import Testing

@testable import Outbound

@Suite("Where the server may be sent")
struct AddressTests {
    /// What a name leads to here; nothing is asked outside.
    static let names: [String: [String]] = [
        "example.com": ["93.184.215.14"], "both.example": ["2606:4700::6810:84e5", "104.16.132.229"],
        "inside.example": ["10.1.2.3"], "mixed.example": ["93.184.215.14", "127.0.0.1"],
        "localhost": ["127.0.0.1", "::1"], "metadata.google.internal": ["169.254.169.254"],
        "127.0.0.1.nip.io": ["127.0.0.1"], "mapped.example": ["::ffff:10.0.0.1"], "six.example": ["fe80::1"],
    ]

    @Sendable static func resolve(_ name: String) async -> [IPAddress] {
        (names[name] ?? []).compactMap { IPAddress($0) }
    }

    static func outcome(_ url: String, opened: [String] = []) async -> String {
        do {
            let hosts = HostVetting(
                addresses: AddressGuard(opened: opened.compactMap(Network.init)), resolve: resolve)
            return try await hosts.address(of: WebAddress(url)).description
        } catch FetchFailure.forbidden {
            return "forbidden"
        } catch FetchFailure.malformed {
            return "malformed"
        } catch {
            return "\(error)"
        }
    }

    static let closed = [
        // Loopback, private, link-local, shared, reserved, multicast and cloud addresses.
        "https://127.0.0.1/", "https://127.255.255.254/", "https://127.1.2.3:8443/x", "https://0.0.0.0/",
        "https://0.1.2.3/", "https://10.0.0.1/", "https://10.255.255.255/", "https://100.64.0.1/",
        "https://100.100.100.200/latest/meta-data", "https://100.127.255.255/", "https://168.63.129.16/",
        "https://169.254.169.254/latest/meta-data/", "https://169.254.170.2/", "https://172.16.0.1/",
        "https://172.31.255.255/", "https://192.0.0.8/", "https://192.0.0.192/", "https://192.0.2.1/",
        "https://192.88.99.1/", "https://192.168.0.1/", "https://192.168.255.255/", "https://198.18.0.1/",
        "https://198.19.255.255/", "https://198.51.100.7/", "https://203.0.113.9/", "https://224.0.0.1/",
        "https://239.255.255.250/", "https://240.0.0.1/", "https://255.255.255.255/",
        // IPv6: loopback, unspecified, local, multicast, mapped, translated, tunnelled, documentation.
        "https://[::1]/", "https://[::]/", "https://[0:0:0:0:0:0:0:1]/", "https://[fe80::1]/",
        "https://[fec0::1]/", "https://[fc00::1]/", "https://[fd00:ec2::254]/", "https://[ff02::1]/",
        "https://[::ffff:127.0.0.1]/", "https://[::ffff:7f00:1]/", "https://[::ffff:8.8.8.8]/",
        "https://[::127.0.0.1]/", "https://[64:ff9b::7f00:1]/", "https://[64:ff9b::8.8.8.8]/",
        "https://[64:ff9b:1::a00:1]/", "https://[100::1]/", "https://[2001::1]/", "https://[2001:10::1]/",
        "https://[2001:db8::1]/", "https://[2002:7f00:1::]/", "https://[2002:a00:1::1]/",
        "https://[3fff::1]/", "https://[5f00::1]/", "https://[4000::1]/",
        // Names that lead there, wholly or in part, or nowhere.
        "https://inside.example/", "https://mixed.example/", "https://localhost/",
        "https://metadata.google.internal/", "https://127.0.0.1.nip.io/", "https://mapped.example/",
        "https://six.example/", "https://nowhere.example/",
        "https://10.11.12.13:9000/", "https://192.31.196.1/", "https://192.52.193.1/",
        "https://192.175.48.1/",
        "https://[2620:4f:8000::1]/", "https://[fe80:ffff::1]/", "https://LOCALHOST:8443/",
    ]

    @Test(arguments: closed)
    func `nothing but public addresses`(url: String) async {
        #expect(await Self.outcome(url) == "forbidden")
    }

    static let ambiguous = [
        // Other ways of writing an address, about which readers disagree.
        "https://2130706433/", "https://017700000001/", "https://0x7f000001/", "https://0x7f.0x0.0x0.0x1/",
        "https://0177.0.0.1/", "https://127.1/", "https://127.0.1/", "https://127.0.0.01/",
        "https://127.0.0.1./", "https://127.0.0.256/", "https://1.2.3.4.5/", "https://[127.0.0.1]/",
        "https://[::1%25eth0]/", "https://[fe80::1%eth0]/", "https://[::1/", "https://[::1]x/",
        "https://[::ffff:0x7f.1]/", "https://①②⑦.⓪.⓪.①/", "https://127。0。0。1/", "https://%31%32%37.0.0.1/",
        // User names, whole authorities in disguise, spaces, control characters, backslashes.
        "https://example.com@127.0.0.1/", "https://user:word@example.com/",
        "https://127.0.0.1\\@example.com/",
        "https:\\\\example.com/", "https://example.com\\.inside.example/", "https:// example.com/",
        "https://example.com/a b", "https://example.com/\u{0}", "https://example.com/\r\nHost: inside",
        "https://exa\tmple.com/",
        // Names that are none.
        "https:///x", "https://", "https://./", "https://example..com/", "https://.example.com/",
        "https://example.com./", "https://-example.com/", "https://exa_mple.com/", "https://exämple.com/",
        // Other schemes and ports of other services.
        "ftp://example.com/", "file:///etc/passwd", "gopher://example.com/", "//example.com/", "example.com",
        "javascript:alert(1)", "https:example.com", "https://example.com:22/", "https://example.com:25/",
        "https://example.com:0/", "https://example.com:65536/", "https://example.com:-1/",
        "https://example.com:/", "https://example.com:0443/", "https://example.com:443:443/",
        // Plain HTTP is for networks that the operator opened.
        "http://example.com/", "http://93.184.215.14/",
    ]

    @Test(arguments: ambiguous)
    func `no address that can be read in two ways`(url: String) async {
        #expect(await Self.outcome(url) == "malformed")
    }

    @Test(arguments: [
        ("https://example.com", "93.184.215.14"), ("HTTPS://EXAMPLE.COM/A?b=c#d", "93.184.215.14"),
        ("https://example.com:8443/x", "93.184.215.14"), ("https://8.8.8.8/", "8.8.8.8"),
        ("https://172.15.0.1/", "172.15.0.1"), ("https://172.32.0.1/", "172.32.0.1"),
        ("https://100.128.0.1/", "100.128.0.1"), ("https://[2606:4700::1]/", "2606:4700:0:0:0:0:0:1"),
        ("https://both.example/", "104.16.132.229"),
    ])
    func `public addresses, as they were checked`(url: String, address: String) async {
        #expect(await Self.outcome(url) == address)
    }

    @Test func `an operator opens networks, for plain HTTP too`() async {
        let opened = ["10.0.0.0/8", "127.0.0.1/32"]
        #expect(await Self.outcome("http://inside.example/", opened: opened) == "10.1.2.3")
        #expect(await Self.outcome("https://inside.example/", opened: opened) == "10.1.2.3")
        #expect(await Self.outcome("http://127.0.0.1:9000/", opened: opened) == "127.0.0.1")
        #expect(await Self.outcome("http://127.0.0.2/", opened: opened) == "forbidden")
        #expect(await Self.outcome("https://192.168.0.1/", opened: opened) == "forbidden")
        #expect(await Self.outcome("https://mapped.example/", opened: opened) == "forbidden")
    }

    @Test(arguments: [
        "10.0.0.0", "10.0.0.0/33", "10.0.0/8", "::/129", "x/8", "10.0.0.0/-1", "10.0.0.0/8/8", "",
    ])
    func `what is no network is none`(text: String) { #expect(Network(text) == nil) }

    @Test(arguments: closed + ambiguous)
    func `nothing is posted there either`(url: String) async {
        let poster = Poster(resolve: Self.resolve)
        let outcome = await poster.post(url, fields: [], body: "{}")
        #expect(outcome.failure == .forbiddenAddress && outcome.status == nil && outcome.address == nil)
    }

    @Test func `what a look-up cannot mend is refused before it`() throws {
        let (closed, opened) = (
            AddressGuard(), AddressGuard(opened: [Network("10.0.0.0/8")].compactMap(\.self))
        )
        for url in [
            "http://example.com/", "https://10.0.0.1/", "https://hooks.internal/", "https://localhost/",
        ] {
            #expect(throws: FetchFailure.self) { try closed.admit(WebAddress(url)) }
        }
        try closed.admit(WebAddress("https://example.com/"))
        try opened.admit(WebAddress("http://10.0.0.1/"))
        try opened.admit(WebAddress("http://hooks.internal/"))
        #expect(throws: FetchFailure.self) { try opened.admit(WebAddress("http://8.8.8.8/")) }
        #expect(throws: FetchFailure.self) { try opened.admit(WebAddress("https://127.0.0.1/")) }
    }

    @Test func `the tables are as long as they should be`() {
        #expect(Set(Self.closed + Self.ambiguous).count >= 120)
    }

    @Test func `a name is asked for once`() async {
        let asked = Mutex(0)
        let fetcher = Fetcher { _ in
            asked.withLock { $0 += 1 }
            return [.v4(0x0A00_0001)]
        }
        await #expect(throws: FetchFailure.forbidden) { try await fetcher.fetch("https://example.com/") }
        #expect(asked.withLock { $0 } == 1)
    }

    @Test(arguments: [
        ("/x", "https://a.example:443/x"), ("x?y=1", "https://a.example:443/b/x?y=1"),
        ("?z", "https://a.example:443/b/c?z"), ("//b.example/x", "https://b.example:443/x"),
        ("https://b.example:8443", "https://b.example:8443/"), ("#top", "https://a.example:443/b/"),
    ])
    func `a redirect is read from where it stands`(location: String, target: String) throws {
        #expect(try WebAddress("https://a.example/b/c?d").redirected(to: location).text == target)
    }

    @Test(arguments: ["file:///etc/passwd", "javascript:x", "", "https://u@b.example/", "http://2130706433/"])
    func `a redirect out of the web leads nowhere`(location: String) {
        #expect(throws: FetchFailure.self) {
            try WebAddress("https://a.example/b").redirected(to: location)
        }
    }
}
