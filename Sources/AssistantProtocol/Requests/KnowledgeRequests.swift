/// A pack by its name.
public struct PackReference: Codable, Hashable, Sendable, Annotated {
  /// The pack's name; the service's first where none is named.
  public var pack: String?

  /// Names a pack.
  public init(_ pack: String? = nil) { self.pack = pack }

  /// What each member is for, by its name on the wire.
  public static let notes = ["pack": "The pack's name; the service's first where none is named."]
}

/// A question that a person has.
public struct AskRequest: Codable, Hashable, Sendable, Annotated {
  /// The pack's name; the service's first where none is named.
  public var pack: String?
  /// The question, in the person's own words.
  public var text: String

  /// Asks a question.
  public init(_ text: String, of pack: String? = nil) {
    self.text = text
    self.pack = pack
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "pack": "The pack's name; the service's first where none is named.",
    "text": "The question, in the person's own words.",
  ]
}

/// Two conditions.
public struct CompareRequest: Codable, Hashable, Sendable, Annotated {
  /// The pack's name; the service's first where none is named.
  public var pack: String?
  /// The name of one.
  public var first: String
  /// The name of the other.
  public var second: String

  /// Compares two conditions.
  public init(_ first: String, with second: String, of pack: String? = nil) {
    self.first = first
    self.second = second
    self.pack = pack
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "pack": "The pack's name; the service's first where none is named.",
    "first": "The name of one condition, as in `knowledge.conditions`.",
    "second": "The name of the other.",
  ]
}
