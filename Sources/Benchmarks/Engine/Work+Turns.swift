import Assistant

extension Work {
  /// Whole turns: the conversations of the transcripts, held from their beginnings to their ends.
  static func turns(with pack: MeasuredPack) -> [Work] {
    let (conversations, pack) = (pack.conversations, pack.pack)
    return [
      Work(
        "one turn", key: "turn", units: conversations.joined().count, parts: conversations.count
      ) { part in
        var session = Session(pack: pack)
        return conversations[part].reduce(0) { $0 + session.reply(to: $1).paragraphs.count }
      }
    ]
  }
}
