import Foundation

/// Counts the instructions that work takes, with callgrind.
///
/// The counts don't depend on the clock, the caches or the neighbours: two runs differ by less than
/// one in a hundred. They say nothing of waiting for memory or for locks; ratios of times do.
enum InstructionCount {
  /// Whether callgrind is installed.
  static var isPossible: Bool { Program.onPath("valgrind") != nil }

  /// The instructions of one unit, by key.
  ///
  /// - Parameters:
  ///   - sections: What is counted.
  ///   - pack: The pack's folder.
  /// - Returns: The counts.
  /// - Throws: The end of this program where they can't be counted.
  static func instructions(of sections: [Section], with pack: String) throws -> [String: Double] {
    guard let valgrind = Program.onPath("valgrind") else {
      throw ExitStatus.unavailable.because("instructions are counted by valgrind: install it")
    }
    let folder = try TemporaryFolder()
    let program = try copy(in: folder.path)
    let command =
      [valgrind, "--tool=callgrind", "-q", "--callgrind-out-file=\(folder.path)/dump"]
      + CountedWork.options + [program, "counted-work", pack] + sections.map(\.rawValue)
    // Hashing is seeded anew in each process, and the order of what is hashed changes the work.
    let (output, status) = try Program.run(
      command, environment: ["SWIFT_DETERMINISTIC_HASHING": "1"])
    guard status == 0 else {
      throw ExitStatus.unavailable.because("valgrind ended with \(status)")
    }
    let names = output.split(separator: "\n").map { $0.split(separator: " ") }
    let counts = try dumps(in: folder.path).filter { $0.trigger.contains(CountedWork.end) }
    guard names.count == counts.count else {
      throw ExitStatus.unavailable.because(
        "callgrind counted \(counts.count) times, not \(names.count) times")
    }
    return Dictionary(
      uniqueKeysWithValues: zip(names, counts).map { name, dump in
        (String(name[0]), Double(dump.total) / (Double(name[1]) ?? 1))
      })
  }

  /// A copy of this program without what debuggers read, which valgrind may not understand; the names
  /// of functions stay.
  private static func copy(in folder: String) throws -> String {
    guard let strip = Program.onPath("strip") ?? Program.onPath("llvm-strip") else {
      throw ExitStatus.unavailable.because(
        "to count instructions, strip is needed: install binutils")
    }
    let copy = "\(folder)/program"
    let (_, status) = try Program.run([strip, "--strip-debug", "-o", copy, Program.own])
    guard status == 0 else { throw ExitStatus.unavailable.because("strip ended with \(status)") }
    return copy
  }

  /// The dumps, in the order in which they were written, which their names end with.
  private static func dumps(in folder: String) throws -> [CallgrindDump] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    let numbered = files.compactMap { name in
      Int(name.split(separator: ".").last ?? "").map { (number: $0, name: name) }
    }
    return try numbered.sorted { $0.number < $1.number }.compactMap {
      CallgrindDump(try String(contentsOfFile: "\(folder)/\($0.name)", encoding: .utf8))
    }
  }
}
