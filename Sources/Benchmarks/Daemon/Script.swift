import Foundation

/// What people say in the conversations that test a pack.
struct Script {
  /// The conversations, each as what is said in it, turn by turn, as JSON.
  let conversations: [[String]]

  /// Reads the transcripts of a pack, or ends the program when there are none.
  ///
  /// - Parameter pack: The pack's folder.
  /// - Throws: The end of this program.
  init(of pack: String) throws {
    let encoder = JSONEncoder()
    conversations = try MeasuredPack.conversations(in: pack).map { utterances in
      try utterances.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    }
  }
}
