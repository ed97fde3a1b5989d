import AssistantProtocol
import Foundation
import Testing

/// The document that describes the protocol.
@Suite struct OpenRPCTests {
  private let methods: [[String: Any]]
  private let document: [String: Any]

  init() throws {
    let bytes = try JSONText.bytes(of: OpenRPCDocument.current)
    document = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    methods = try #require(document["methods"] as? [[String: Any]])
  }

  @Test func `it names its version and every method once`() {
    #expect(document["openrpc"] as? String == "1.4.1")
    let names = methods.compactMap { $0["name"] as? String }
    #expect(names.count == 26 && Set(names).count == names.count)
    #expect(names.allSatisfy { $0.split(separator: ".").count == 2 })
  }

  @Test func `every method has a summary, parameters by name, a result and errors`() throws {
    for method in methods {
      #expect((method["summary"] as? String)?.hasSuffix(".") == true)
      #expect(method["paramStructure"] as? String == "by-name")
      let errors = try #require(method["errors"] as? [[String: Any]])
      #expect(errors.count >= 3)
      for param in try #require(method["params"] as? [[String: Any]]) {
        #expect(param["description"] is String && param["required"] is Bool)
        #expect((param["schema"] as? [String: Any])?.isEmpty == false)
      }
      let result = try #require(method["result"] as? [String: Any])
      #expect((result["schema"] as? [String: Any])?["type"] as? String == "object")
    }
  }

  @Test func `a client can read it`() throws {
    let bytes = try JSONText.bytes(of: OpenRPCDocument.current)
    let read = try JSONDecoder().decode(OpenRPCDocument.self, from: Data(bytes))
    #expect(read.methods.map(\.name) == OpenRPCDocument.current.methods.map(\.name))
  }
}
