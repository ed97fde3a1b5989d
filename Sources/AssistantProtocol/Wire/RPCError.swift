/// Why a request wasn't carried out, as the caller is told.
public struct RPCError: Error, Codable, Hashable, Sendable, Annotated {
  /// What a program can make of it; what doesn't apply is left out.
  public struct Details: Codable, Hashable, Sendable, Annotated {
    /// The kind of error in a word, more exact than the code.
    public var reason: String
    /// Whether the same request may succeed later.
    public var retryable: Bool
    /// Which parameter is wrong, as `params.text`.
    public var path: String?
    /// What may have been meant instead.
    public var suggestion: String?
    /// The number of the turn at which the session stands.
    public var seq: Int?
    /// What is spoken or served instead.
    public var supported: [String]?
    /// The greatest value that is allowed.
    public var limit: Int?
    /// How long to wait before the next attempt.
    public var retryAfterMilliseconds: Int?

    enum CodingKeys: String, CodingKey {
      case reason, retryable, path, suggestion, seq, supported, limit
      case retryAfterMilliseconds = "retry_after_ms"
    }

    /// What each member is for, by its name on the wire.
    public static let notes = [
      "reason": "The kind of error in a word, more exact than the code.",
      "retryable": "Whether the same request may succeed later.",
      "path": "Which parameter is wrong, as `params.text`.",
      "suggestion": "What may have been meant instead.",
      "seq": "The number of the turn at which the session stands.",
      "supported": "What is spoken or served instead.",
      "limit": "The greatest value that is allowed.",
      "retry_after_ms": "How long to wait before the next attempt.",
    ]
  }

  /// The kind of error.
  public let code: ErrorCode
  /// The kind of error in words.
  public let message: String
  /// What a program can make of it.
  public var data: Details

  /// Creates an error.
  ///
  /// - Parameters:
  ///   - code: The kind of error.
  ///   - reason: The kind in a word, where the code covers several.
  public init(_ code: ErrorCode, _ reason: String? = nil) {
    self.code = code
    message = code.message
    data = Details(reason: reason ?? "\(code)".snakeCased, retryable: code.isRetryable)
  }

  /// What each member is for, by its name on the wire.
  public static let notes = [
    "code": "The kind of error, as a number.",
    "message": "The kind of error in words, for people who write programs.",
    "data": "What a program can make of it.",
  ]

  /// The same error with more for a program.
  public func with(_ change: (inout Details) -> Void) -> RPCError {
    var copy = self
    change(&copy.data)
    return copy
  }
}

extension String {
  /// `turnConflict` as `turn_conflict`.
  fileprivate var snakeCased: String {
    reduce(into: "") { text, character in
      if character.isUppercase { text += "_" }
      text += character.lowercased()
    }
  }
}
