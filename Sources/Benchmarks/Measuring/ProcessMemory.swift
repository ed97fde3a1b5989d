import Foundation

/// How much memory processes have.
enum ProcessMemory {
  /// The memory of a process that is in use, in bytes: `VmRSS` of proc(5).
  ///
  /// - Parameter process: Its number; this one without it.
  /// - Returns: The bytes; zero where there is no such process.
  static func resident(of process: Int32? = nil) -> Int {
    let path = "/proc/\(process.map(String.init) ?? "self")/status"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    let number = line?.split(whereSeparator: \.isWhitespace).dropFirst().first
    return (number.flatMap { Int($0) } ?? 0) * 1_024
  }
}
