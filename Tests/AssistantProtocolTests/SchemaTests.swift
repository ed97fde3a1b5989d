import AssistantProtocol
import Foundation
import Testing

/// Shapes that types tell of themselves.
@Suite struct SchemaTests {
  private struct Sample: Codable, Annotated {
    enum Size: String, Codable, CaseIterable {
      case small
      case large
    }

    var name: String
    var id: TurnID
    var sizes: [Size]
    var inner: [Limits]?
    var count: Int
    var share: Double?
    var isOpen: Bool

    static let notes = ["name": "What it is called."]
  }

  private func property(_ name: String, of schema: Schema) throws -> Schema.Property {
    try #require(schema.properties.first { $0.name == name })
  }

  @Test func `a shape is what the type reads, with its notes`() throws {
    let schema = Schema.of(Sample.self)
    let properties = schema.properties
    #expect(
      properties.map(\.name) == ["name", "id", "sizes", "inner", "count", "share", "isOpen"])
    #expect(properties.filter { !$0.isRequired }.map(\.name) == ["inner", "share"])
    #expect(try property("name", of: schema).note == "What it is called.")
    #expect(try property("id", of: schema).schema == TurnID.schema)
    #expect(try property("sizes", of: schema).schema == .list(.word(["small", "large"])))
    #expect(try property("isOpen", of: schema).schema == .flag)
    guard case .list(let inner) = try property("inner", of: schema).schema,
      case .named("Limits", _) = inner
    else { throw CancellationError() }
    #expect(
      inner.properties.contains { $0.name == "text_characters" && $0.schema == .wholeNumber() })
  }

  @Test func `a shape prints as JSON Schema`() throws {
    let text = String(
      decoding: try JSONText.bytes(of: Schema.of(TurnRequest.self).unnamed), as: UTF8.self)
    #expect(text.contains(#""additionalProperties":false"#))
    #expect(text.contains(#""required":["session_id","turn_id"]"#))
    #expect(
      text.contains(
        ##""turn_id":{"$ref":"#/components/schemas/TurnID","description":"The caller's name for the turn; the same name gives the same result again."}"##
      ))
    #expect(text.contains(#""choice":{"anyOf":[{"maximum":99"#))
    let name = String(decoding: try JSONText.bytes(of: TurnID.schema.unnamed), as: UTF8.self)
    #expect(name == #"{"maxLength":64,"pattern":"^[A-Za-z0-9_-]{1,64}$","type":"string"}"#)
  }

  @Test(arguments: [
    Schema.of(TurnReport.self), Schema.of(SessionReport.self), Schema.of(ExportReport.self),
    Schema.of(ExplanationReport.self), Schema.of(RPCError.self), Schema.of(SummaryReport.self),
  ])
  func `every member has a shape of its own`(schema: Schema) {
    #expect(!schema.containsAnyObject)
  }

  private static let annotated: [(type: any Annotated.Type, schema: Schema)] = [
    (TurnReport.self, Schema.of(TurnReport.self)), (SessionReport.self, .of(SessionReport.self)),
    (PackReport.self, .of(PackReport.self)), (QuestionReport.self, .of(QuestionReport.self)),
    (FindingReport.self, .of(FindingReport.self)), (AnswerReport.self, .of(AnswerReport.self)),
    (UrgencyReport.self, .of(UrgencyReport.self)), (LoggedTurn.self, .of(LoggedTurn.self)),
    (CandidateReport.self, .of(CandidateReport.self)), (ExportReport.self, .of(ExportReport.self)),
    (ParagraphReport.self, .of(ParagraphReport.self)), (Limits.self, .of(Limits.self)),
    (SessionEntry.self, .of(SessionEntry.self)), (TurnResult.self, .of(TurnResult.self)),
    (TurnRequest.self, .of(TurnRequest.self)),
    (CreateRequest.self, .of(CreateRequest.self)),
    (HistoryRequest.self, .of(HistoryRequest.self)),
    (UndoRequest.self, .of(UndoRequest.self)),
    (CorrectRequest.self, .of(CorrectRequest.self)),
    (SummaryRequest.self, .of(SummaryRequest.self)),
    (ListRequest.self, .of(ListRequest.self)),
  ]

  @Test(arguments: annotated.indices)
  func `every member is explained, and nothing else is`(index: Int) throws {
    let (type, schema) = Self.annotated[index]
    #expect(Set(schema.properties.map(\.name)) == Set(type.notes.keys), "\(type)")
  }
}

extension Schema {
  /// Whether a part of it was not found out.
  fileprivate var containsAnyObject: Bool {
    switch self {
    case .anyObject: true
    case .list(let item): item.containsAnyObject
    case .object(let properties): properties.contains { $0.schema.containsAnyObject }
    case .either(let shapes): shapes.contains { $0.containsAnyObject }
    case .named(_, let schema): schema.containsAnyObject
    case .text, .word, .wholeNumber, .number, .flag: false
    }
  }
}
