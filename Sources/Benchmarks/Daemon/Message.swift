/// The lines that a load is made of.
enum Message {
  /// Whether somebody answers.
  static let ping = Array(#"{"jsonrpc":"2.0","id":1,"method":"daemon.ping"}"#.utf8) + newline
  /// Begins a session.
  static let create = Array(#"{"jsonrpc":"2.0","id":1,"method":"session.create"}"#.utf8) + newline

  private static let newline = Array("\n".utf8)

  /// A turn of a session.
  ///
  /// - Parameters:
  ///   - number: Its number.
  ///   - text: What is said, as JSON.
  ///   - session: The session.
  /// - Returns: The line.
  static func turn(_ number: Int, saying text: String, in session: String) -> [UInt8] {
    Array(
      """
      {"jsonrpc":"2.0","id":1,"method":"session.turn","params":{"session_id":"\(session)",\
      "turn_id":"t\(number)","text":\(text)}}

      """.utf8)
  }

  /// The name of the session that an answer to ``create`` gives.
  static func session(in answer: [UInt8]) -> String? {
    let mark = Array(#""session_id":""#.utf8)
    guard let place = answer.firstRange(of: mark) else { return nil }
    return String(
      decoding: answer[place.upperBound...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }

  /// Whether an answer is a result.
  static func isResult(_ answer: [UInt8]) -> Bool {
    answer.firstRange(of: Array(#""result":"#.utf8)) != nil
  }
}
