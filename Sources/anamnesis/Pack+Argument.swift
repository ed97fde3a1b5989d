import ArgumentParser
import Foundation
import Packs

extension Pack {
  /// Loads the pack that a command was given, or ends the program with what to do about it.
  static func load(_ path: String) throws -> Pack {
    guard FileManager.default.fileExists(atPath: path) else {
      Console.printError("anamnesis: there is no pack '\(path)'")
      throw ExitStatus.missingInput.code
    }
    guard let pack = PackLoader.load(PackDirectory(path: path).read()).pack else {
      Console.printError(
        "anamnesis: the pack '\(path)' can't be used; 'anamnesis check \(path)' says why")
      throw ExitStatus.brokenData.code
    }
    return pack
  }
}
