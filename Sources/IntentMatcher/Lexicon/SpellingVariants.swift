/// The British and American spellings of a word, by rule.
///
/// A variant that doesn't exist is never typed and does no harm.
enum SpellingVariants {
  /// Other spellings of a word.
  ///
  /// - Complexity: O(*k*) in the letters of the word, times the rules.
  static func variants(of word: String) -> [String] {
    let letters = Array(word.utf8)
    guard letters.count > 4 else { return [] }
    let present = set(of: letters)
    return rules.compactMap { rule in
      guard rule.letters & ~present == 0, let start = place(of: rule.written, in: letters) else {
        return nil
      }
      let rest = letters[(start + rule.written.count)...]
      if rule.isEnding, !rest.isEmpty { return nil }
      return String(decoding: letters[..<start] + rule.other + rest, as: UTF8.self)
    }
  }

  private static func place(of part: [UInt8], in letters: [UInt8]) -> Int? {
    guard letters.count >= part.count else { return nil }
    return (0...(letters.count - part.count)).first { start in
      letters[start] == part[0] && letters[start..<(start + part.count)] == part[...]
    }
  }

  private static func set(of letters: [UInt8]) -> UInt32 {
    letters.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }

  private struct Rule {
    let written: [UInt8]
    let other: [UInt8]
    let isEnding: Bool
    /// The letters of what is written, to tell at once that most words lack one.
    let letters: UInt32

    init(_ written: String, _ other: String, isEnding: Bool) {
      (self.written, self.other) = (Array(written.utf8), Array(other.utf8))
      self.isEnding = isEnding
      letters = SpellingVariants.set(of: self.written)
    }
  }

  private static let rules: [Rule] = {
    let within = [
      ("our", "or"), ("aemi", "emi"), ("haem", "hem"), ("oedem", "edem"), ("oesoph", "esoph"),
      ("oestr", "estr"), ("faec", "fec"), ("rrhoea", "rrhea"), ("anaes", "anes"),
      ("paed", "ped"), ("isation", "ization"), ("ising", "izing"), ("ised", "ized"),
      ("ysing", "yzing"), ("ysed", "yzed"), ("mould", "mold"),
    ]
    let endings = [("ise", "ize"), ("yse", "yze"), ("tre", "ter"), ("bre", "ber"), ("ogue", "og")]
    return (within.map { ($0, false) } + endings.map { ($0, true) }).flatMap { pair, isEnding in
      [
        Rule(pair.0, pair.1, isEnding: isEnding), Rule(pair.1, pair.0, isEnding: isEnding),
      ]
    }
  }()
}
