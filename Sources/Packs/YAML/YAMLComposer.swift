internal import Diagnostics

/// Makes the values of a file from its events.
struct YAMLComposer: ~Copyable {
  private var events: YAMLEvents
  private let file: YAMLFile

  init(_ bytes: [UInt8], in file: YAMLFile) {
    events = YAMLEvents(bytes)
    self.file = file
  }

  /// The value of the one document, or `nil` where there is none.
  ///
  /// - Throws: `YAMLSyntaxError` where the text is no YAML.
  mutating func root() throws(YAMLSyntaxError) -> YAMLValue? {
    if case .streamEnd = try events.next() { return nil }
    let root = try value(of: try events.next())
    _ = try events.next()  // the document's end
    guard case .streamEnd = try events.next() else {
      throw YAMLSyntaxError(
        words: "expected a single document in the stream: but found another document",
        place: events.place)
    }
    return root
  }

  /// The value that begins with an event.
  private mutating func value(of event: YAMLEvents.Event) throws(YAMLSyntaxError) -> YAMLValue {
    let start = events.place
    switch event {
    case .scalar(let text, let notation):
      return YAMLValue(.scalar(text, notation), at: start, in: file)
    case .sequence: return YAMLValue(.sequence(try items()), at: start, in: file)
    case .mapping: return YAMLValue(try mapping(), at: start, in: file)
    // Anchors were refused before.
    case .alias: throw YAMLSyntaxError(words: "found undefined alias", place: start)
    case .end, .documentBoundary, .streamEnd: throw .unreadable
    }
  }

  private mutating func items() throws(YAMLSyntaxError) -> [YAMLValue] {
    var items: [YAMLValue] = []
    while true {
      let event = try events.next()
      if case .end = event { return items }
      items.append(try value(of: event))
    }
  }

  private mutating func mapping() throws(YAMLSyntaxError) -> YAMLValue.Content {
    var entries: [YAMLValue.Entry] = []
    var oddKeys: [YAMLValue] = []
    var names: Set<String> = []
    while true {
      let event = try events.next()
      if case .end = event { break }
      let key = try value(of: event)
      let value = try value(of: try events.next())
      guard let name = key.locatedText else {
        oddKeys.append(key)
        continue
      }
      // Keys that are equal as written were found before; these are equal as read.
      guard names.insert(name.value).inserted else { throw .unreadable }
      if !file.isRepeated(name.value) { entries.append((name, value)) }
    }
    return .mapping(entries, oddKeys: oddKeys)
  }
}
