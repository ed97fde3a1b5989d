import KnowledgeCore
import Packs

extension Work {
  /// One step of an interview: ranking the conditions, judging how urgent it is, and choosing what
  /// to ask next, with ever more known.
  static func reasoning(with pack: MeasuredPack) -> [Work] {
    InterviewStand.stands(in: pack, knowing: [1, 5, 15, 40]).map { stand in
      let count = stand.evidence.entries.count
      return Work("with \(count) known", key: "reasoning.\(count)", times: 100) {
        stand.step(of: pack.pack.reasoner)
      }
    }
  }
}
