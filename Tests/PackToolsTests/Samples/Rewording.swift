import Diagnostics
import Foundation
import Packs

@testable import PackTools

/// What comes of verifying the bicycle's pack with texts replaced in its files.
struct Rewording {
  /// The result.
  let result: PackVerification.Result

  /// Verifies an edited pack.
  init(
    _ edits: [(path: String, old: String, new: String)], includesPhrases: Bool = false
  ) throws {
    var files = PackDirectory(path: "\(shippedPacks)/bicycle").read()
    for edit in edits {
      let text = String(decoding: files.contents[edit.path] ?? [], as: UTF8.self)
      guard text.contains(edit.old) else { throw Mistake(missing: edit.old) }
      files.contents[edit.path] = Array(text.replacing(edit.old, with: edit.new).utf8)
    }
    result = PackVerification.result("bicycle", PackLoader.load(files), includesPhrases, .max)
  }

  /// A text that the pack doesn't have.
  struct Mistake: Error { let missing: String }

  /// Every problem as id and message.
  var problems: [String] { result.problems.map { "\($0.id.rawValue): \($0.message)" } }
}
