extension Pins {
  /// The checks of a figure: none of one that isn't pinned.
  static func checks(of figure: Figure) -> [PinCheck] {
    guard let key = figure.key else { return [] }
    let quantities: [(PinCheck.Quantity, Double?, Double?)] = [
      (.ratio, figure.ratio, ratios[key]),
      (.instructions, figure.instructions, instructions[key]),
    ]
    return quantities.compactMap { quantity, measured, pinned in
      guard let measured, let pinned else { return nil }
      return PinCheck(key: key, quantity: quantity, measured: measured, pinned: pinned)
    }
  }

  /// Ends the program where nothing of a pack is pinned.
  static func requireSubject(_ name: String) throws {
    guard name == subject else {
      throw ExitStatus.missingInput.because(
        "figures are pinned of the pack '\(subject)' alone, not of '\(name)'")
    }
  }
}
