import Testing

@testable import Kubernetes

@Suite("Certificates and keys")
struct CertificateTests {
  private static let certificate = """
    -----BEGIN CERTIFICATE-----
    MIIBVDCB+6ADAgECAgEHMAoGCCqGSM49BAMCMBsxGTAXBgNVBAMMEHNob3AuZXhh
    bXBsZS5jb20wIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBsxGTAX
    BgNVBAMMEHNob3AuZXhhbXBsZS5jb20wWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC
    AASutX0X2AQ/7HLv63etJS0BF//E6nrj8m0nfrSaG6sJifkGIhJjafYbVzVwcnjx
    XjSGwx42cbfJDpw2zXJkTJGVoy4wLDAqBgNVHREEIzAhghBzaG9wLmV4YW1wbGUu
    Y29tgg0qLmV4YW1wbGUuY29tMAoGCCqGSM49BAMCA0gAMEUCIFHVd/MjN7awdqiD
    4mT59ges76xsywsaGEk3QUi+VId6AiEA09ZTr+qjrNyFWjWHDltJiBi3ghbH1Le3
    YzLYSjxNMGQ=
    -----END CERTIFICATE-----
    """
  private static let key = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgAX/c+BFbXTeICs0z
    uAfIHgSa1pNWNfwfDkWKCV8mM+yhRANCAASutX0X2AQ/7HLv63etJS0BF//E6nrj
    8m0nfrSaG6sJifkGIhJjafYbVzVwcnjxXjSGwx42cbfJDpw2zXJkTJGV
    -----END PRIVATE KEY-----
    """
  private static let curveKey = """
    -----BEGIN EC PRIVATE KEY-----
    MHcCAQEEIAF/3PgRW103iArNM7gHyB4EmtaTVjX8Hw5FiglfJjPsoAoGCCqGSM49
    AwEHoUQDQgAErrV9F9gEP+xy7+t3rSUtARf/xOp64/JtJ360mhurCYn5BiISY2n2
    G1c1cHJ48V40hsMeNnG3yQ6cNs1yZEyRlQ==
    -----END EC PRIVATE KEY-----
    """
  private static let otherKey = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgNXGuIDJVcb2qQdnI
    vbdjaXjWS/lOg4whp7vPXNGzSmihRANCAASHiyeMGmPq6z9OdXfZRCXwzonL8bz1
    H3XmzP6ONeyC3uS58xpuaRymTbpr/8IZjHLMhev5sw/gjyiMxyQGWLOJ
    -----END PRIVATE KEY-----
    """

  private func block(_ text: String) -> PEM.Block { PEM.blocks(in: text)[0] }

  @Test func read() throws {
    let certificate = try #require(Certificate(block(Self.certificate)))
    #expect(certificate.notBefore.description == "2020-01-01")
    #expect(certificate.notAfter.description == "2120-01-01")
    #expect(certificate.names == ["shop.example.com", "*.example.com"])
    #expect(certificate.covers("api.example.com"))
    #expect(!certificate.covers("a.api.example.com"))
    #expect(certificate.key != nil)
    #expect(PublicKey(of: block(Self.key)) == certificate.key)
    #expect(PublicKey(of: block(Self.curveKey)) == certificate.key)
    #expect(PublicKey(of: block(Self.otherKey)) != certificate.key)
  }

  @Test("Cut short or changed, nothing crashes and nothing is made up beyond the bytes")
  func hostile() throws {
    let content = try #require(block(Self.certificate).content)
    let key = try #require(block(Self.key).content)
    var generator = SystemRandomNumberGenerator()
    for length in 0..<content.count {
      _ = Certificate(PEM.Block(label: "CERTIFICATE", content: Array(content[..<length])))
    }
    for _ in 0..<5000 {
      var changed = content
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        changed[Int.random(in: 0..<changed.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      _ = Certificate(PEM.Block(label: "CERTIFICATE", content: changed))
      var other = key
      other[Int.random(in: 0..<other.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      for label in ["PRIVATE KEY", "EC PRIVATE KEY", "RSA PRIVATE KEY"] {
        _ = PublicKey(of: PEM.Block(label: label, content: other))
      }
    }
    for bytes in [[], [0x30], [0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF], [0x30, 0x80, 0, 0], [0x1F, 0x1F, 0]] as [[UInt8]] {
      #expect(Certificate(PEM.Block(label: "CERTIFICATE", content: bytes)) == nil)
    }
  }

  @Test("Days are those of the calendar")
  func days() {
    for number in stride(from: -7305, to: 2_932_896, by: 37) {
      let text = Day(number: number).description
      #expect(Day(text)?.number == number, "\(text)")
    }
    #expect(Day("1970-01-01")?.number == 0)
    #expect(Day("2024-02-29") != nil)
    for text in ["2023-02-29", "2026-13-01", "2026-1-1", "", "20261-01-1", "2026-00-10", "+026-01-01"] {
      #expect(Day(text) == nil)
    }
  }

  @Test("Blocks of PEM among other text")
  func blocks() {
    let text =
      "Bag\n  -----BEGIN A-----\r\n  aGk=\r\n  -----END A-----\n-----BEGIN B-----\n..\n-----END B-----\n-----BEGIN C-----\n"
    let blocks = PEM.blocks(in: text)
    #expect(blocks.map(\.label) == ["A", "B"])
    #expect(blocks[0].content == Array("hi".utf8))
    #expect(blocks[1].content == nil)
  }
}
