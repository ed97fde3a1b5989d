import Assistant
import Packs
import ShippedPacks

/// Whatever somebody says, the assistant says something, and what is saved can be taken up.
enum TurnFuzzer {
  private static let pack = try? ShippedPacks.pack("bicycle")

  static func attempt(_ input: [UInt8]) {
    guard let pack else { preconditionFailure("there is no pack") }
    var session = Session(pack: pack)
    for line in input.split(separator: UInt8(ascii: "\n")).prefix(4) {
      let turn = session.reply(to: String(decoding: line.prefix(4_000), as: UTF8.self))
      precondition(!turn.paragraphs.isEmpty || turn.prompt != nil, "nothing is said")
      // Nobody is asked anything after the end.
      if turn.isOver { break }
    }
    guard let resumed = try? Session.resuming(session.saved, with: pack).session else {
      preconditionFailure("what was saved can't be taken up")
    }
    precondition(resumed == session)
  }
}
