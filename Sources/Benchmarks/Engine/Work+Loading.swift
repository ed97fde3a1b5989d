import IntentMatcher
import KnowledgeCore
import Packs

extension Work {
  /// Loading a pack, and what of that can be done alone.
  ///
  /// Checks and compiling run on all cores; the parts are measured one after another, so that
  /// together they take longer than the whole.
  static func loading(_ pack: MeasuredPack) -> [Work] {
    let directory = PackDirectory(path: pack.path)
    let files = directory.read()
    let knowledge = pack.pack.knowledge
    let vocabulary = Vocabulary(pack.phrases)
    return [
      Work("the folder to a ready pack", key: "load") {
        PackLoader.load(directory.read()).diagnostics.count
      },
      Work("  reading the files", key: "load.files", times: 10) { directory.read().contents.count },
      Work("  YAML, checks and compiling", key: "load.pack") {
        PackLoader.load(files).diagnostics.count
      },
      Work("    compiling the phrases", key: "load.phrases", times: 2) {
        Lexicon(vocabulary).wordingCount
      },
      Work("    compiling the knowledge", key: "load.knowledge", times: 10) {
        Reasoner(knowledge).knowledge.findings.count
      },
    ]
  }
}
