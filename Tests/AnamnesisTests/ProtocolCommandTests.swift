import AssistantProtocol
import Foundation
import Testing

/// The protocol, printed without a daemon.
@Suite struct ProtocolCommandTests {
  @Test func `it prints the reference`() throws {
    let result = try Program.run(["protocol"])
    #expect(result.code == 0 && result.errors.isEmpty)
    #expect(result.output == ProtocolReference().text)
  }

  @Test func `it prints the document that the daemon gives`() throws {
    let result = try Program.run(["protocol", "--format", "openrpc"])
    #expect(result.code == 0)
    let read = try JSONDecoder().decode(OpenRPCDocument.self, from: Data(result.output.utf8))
    #expect(read.methods.map(\.name) == OpenRPCDocument.current.methods.map(\.name))
  }

  @Test func `it knows no other form`() throws {
    #expect(try Program.run(["protocol", "--format", "yaml"]).code == 64)
  }
}
