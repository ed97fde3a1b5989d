private import CYaml

/// What libYAML finds in a file, one event after another.
///
/// Yams brings the library along, but makes trees of nodes of its events, which take longer to make
/// and to free than all else that is done with a file. This is the only place that calls C.
@safe struct YAMLEvents: ~Copyable {
  /// What stands at a place.
  enum Event {
    case scalar(String, ScalarNotation)
    case alias
    case sequence
    case mapping
    /// The end of a sequence or a mapping.
    case end
    /// The start or the end of the stream's part that is a document.
    case documentBoundary
    case streamEnd
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// libYAML reads from memory that mustn't move.
  private let text: UnsafeMutableBufferPointer<UInt8>
  /// Where the last event began, from line and column 1.
  private(set) var place: ScalarPlaces.Place = (1, 1)

  init(_ bytes: [UInt8]) {
    unsafe text = .allocate(capacity: bytes.count)
    _ = unsafe text.initialize(from: bytes)
    unsafe parser = .allocate(capacity: 1)
    unsafe yaml_parser_initialize(parser)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe text.deallocate()
  }

  /// Goes on to the next event.
  ///
  /// - Throws: `YAMLSyntaxError` where the text is no YAML.
  mutating func next() throws(YAMLSyntaxError) -> Event {
    while true {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw syntaxError }
      defer { unsafe yaml_event_delete(&event) }
      unsafe place = (event.start_mark.line + 1, event.start_mark.column + 1)
      switch unsafe event.type {
      case YAML_SCALAR_EVENT: return unsafe Self.scalar(event)
      case YAML_ALIAS_EVENT: return .alias
      case YAML_SEQUENCE_START_EVENT: return .sequence
      case YAML_MAPPING_START_EVENT: return .mapping
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
      case YAML_DOCUMENT_START_EVENT, YAML_DOCUMENT_END_EVENT: return .documentBoundary
      case YAML_STREAM_START_EVENT: continue
      default: return .streamEnd
      }
    }
  }

  private static func scalar(_ event: yaml_event_t) -> Event {
    let scalar = unsafe event.data.scalar
    let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    return unsafe .scalar(String(decoding: bytes, as: UTF8.self), ScalarNotation(scalar.style))
  }

  /// Why the parser stopped, and where.
  private var syntaxError: YAMLSyntaxError {
    let state = unsafe parser.pointee
    guard let problem = unsafe state.problem.map({ unsafe String(cString: $0) }) else {
      return .unreadable
    }
    if unsafe state.error == YAML_READER_ERROR {
      return YAMLSyntaxError(words: problem, place: unsafe place(of: state.problem_offset))
    }
    let context = unsafe state.context.map { unsafe String(cString: $0) }
    return YAMLSyntaxError(
      words: [context, problem].compactMap { $0 }.joined(separator: ": "),
      place: unsafe (state.problem_mark.line + 1, state.problem_mark.column + 1))
  }

  private func place(of offset: Int) -> ScalarPlaces.Place {
    let before = unsafe text.prefix(offset)
    let lastLine = unsafe before.reversed().prefix { $0 != UInt8(ascii: "\n") }
    return unsafe (
      1 + before.count { $0 == UInt8(ascii: "\n") }, 1 + lastLine.count { $0 & 0xC0 != 0x80 }
    )
  }
}

/// Where and why a text is no YAML.
struct YAMLSyntaxError: Error {
  let words: String
  let place: ScalarPlaces.Place

  /// The error of a text about which nothing better can be said.
  static let unreadable = YAMLSyntaxError(words: "this can't be read as YAML", place: (1, 1))
}

extension ScalarNotation {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: self = .block
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    default: self = .plain
    }
  }
}
