import ArgumentParser

/// Does each work once, for callgrind to count its instructions.
///
/// Each is done once before, so that what only a first run does isn't counted. callgrind is told to
/// dump at the ends of two functions that do nothing else: what it counted between is the work.
struct CountedWork: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "counted-work", abstract: "Do each work once, under callgrind.",
    shouldDisplay: false)

  @Argument var pack: String
  @Argument var sections: [Section]

  func run() throws {
    let pack = try MeasuredPack(path: pack)
    for work in sections.flatMap({ $0.works(with: pack) }) {
      Self.keep(Self.sample(of: work))
      Self.startsHere(work)
      Self.keep(Self.sample(of: work))
      Self.stopsHere(work)
    }
  }

  /// Does as much as has to be counted: where all parts do the same, one.
  private static func sample(of work: Work) -> Int {
    work.isUniform ? work.run(0) : work.runAll()
  }

  // Swift shortens words of a function's name that are in the name of its type as well.

  /// What callgrind is told, besides where to write.
  static let options = ["--dump-after=*startsHere*", "--dump-before=*\(end)*"]

  /// The function at whose beginning a dump is written that holds work.
  static let end = "stopsHere"

  @inline(never)
  private static func startsHere(_ work: Work) { print(work.key, terminator: " ") }

  @inline(never)
  private static func stopsHere(_ work: Work) { print(work.isUniform ? 1 : work.units) }

  @inline(never)
  private static func keep(_ result: Int) { _ = result }
}
