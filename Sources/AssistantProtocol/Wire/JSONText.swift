/// Values as JSON on one line, always in the same way: keys in alphabetical order.
///
/// A turn that is sent again is told by its bytes, so the same value must give the same bytes.
public enum JSONText: Sendable {
  /// A value as JSON.
  ///
  /// - Throws: What the encoder throws; a value of numbers, texts and lists throws nothing.
  public static func bytes(of value: some Encodable) throws -> [UInt8] {
    let writer = JSONWriter()
    try writer.add(value)
    var json = JSONStream()
    writer.append(to: &json)
    return json.bytes
  }

  /// A text in quotation marks.
  static func quoted(_ text: String) -> String {
    String(decoding: text.json, as: UTF8.self)
  }
}

extension RequestID {
  /// The id as JSON.
  var json: String {
    switch self {
    case .number(let number): String(number)
    case .text(let text): JSONText.quoted(text)
    }
  }
}
