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
      let schema = try #require(result["schema"] as? [String: Any])
      #expect(schema["$ref"] is String || schema["type"] as? String == "object")
    }
  }

  @Test func `every shape that is referred to is there, and no other`() throws {
    let text = String(decoding: try JSONText.bytes(of: OpenRPCDocument.current), as: UTF8.self)
    let used = Set(text.matches(of: /"#\/components\/schemas\/([^"]+)"/).map { String($0.1) })
    let components = try #require(document["components"] as? [String: Any])
    let told = try #require(components["schemas"] as? [String: [String: Any]])
    // Nobody refers to errors themselves: they are the same everywhere.
    #expect(used.union(["RPCError"]) == Set(told.keys))
    for (name, schema) in told { #expect(schema["type"] is String, "\(name)") }
  }

  @Test func `news are described beside the methods`() throws {
    let news = try #require(document["x-notifications"] as? [[String: Any]])
    #expect(news.map { $0["name"] as? String } == [SessionEvent.name])
    #expect((news[0]["params"] as? [[String: Any]])?.count == 5)
  }

  @Test func `a client can read it`() throws {
    let bytes = try JSONText.bytes(of: OpenRPCDocument.current)
    let read = try JSONDecoder().decode(OpenRPCDocument.self, from: Data(bytes))
    #expect(read.methods.map(\.name) == OpenRPCDocument.current.methods.map(\.name))
  }
}
