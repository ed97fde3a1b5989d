import Foundation

/// What people say in the conversations that test a pack.
struct Script {
  /// The conversations, each as what is said in it, turn by turn, as JSON.
  let conversations: [[String]]

  /// Reads the transcripts of a pack.
  ///
  /// - Parameter pack: The pack's folder.
  /// - Throws: An error when there are none.
  init(of pack: String) throws {
    let folder = "\(pack)/transcripts"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let texts = try files.map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
    let encoder = JSONEncoder()
    conversations = try texts.flatMap { $0.components(separatedBy: "\n---\n") }.map { text in
      try text.split(separator: "\n").filter { $0.hasPrefix("> ") }.map {
        String(decoding: try encoder.encode(String($0.dropFirst(2))), as: UTF8.self)
      }
    }.filter { !$0.isEmpty }
    guard !conversations.isEmpty else {
      throw Connection.Failure(description: "\(folder): there is no conversation")
    }
  }
}
