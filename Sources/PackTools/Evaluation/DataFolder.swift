internal import Foundation

/// A folder of data to measure against; files that are missing are skipped.
struct DataFolder {
  private let url: URL

  init(path: String) { url = URL(fileURLWithPath: path, isDirectory: true) }

  /// The text of a file, without a byte order mark, or `nil` when there is none.
  func text(_ path: String) -> String? {
    let data = try? Data(contentsOf: url.appendingPathComponent(path))
    return data.map { String(decoding: $0, as: UTF8.self) }.map {
      $0.hasPrefix("\u{FEFF}") ? String($0.dropFirst()) : $0
    }
  }

  /// The lines of a file that aren't empty.
  func lines(_ path: String) -> [String]? {
    text(path)?.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// The paths of the files of a folder, sorted.
  func files(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: url.appendingPathComponent(folder).path)
    return (names ?? []).sorted().map { "\(folder)/\($0)" }
  }
}
