import ArgumentParser
import Packs

extension Pack {
  /// Loads the pack that a command was given, or ends the program with what to do about it.
  static func load(_ path: String) throws -> Pack {
    let directory = PackDirectory(path: path)
    guard directory.holdsPack else {
      Console.printError("anamnesis: there is no pack in '\(path)': no pack.yaml")
      throw ExitStatus.missingInput.code
    }
    guard let pack = PackLoader.load(directory.read()).pack else {
      Console.printError(
        "anamnesis: the pack '\(path)' can't be used; 'anamnesis check \(path)' says why")
      throw ExitStatus.brokenData.code
    }
    return pack
  }
}
