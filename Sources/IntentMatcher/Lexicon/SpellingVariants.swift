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
    return rules.compactMap { rule in
      guard let start = place(of: rule.written, in: letters) else { return nil }
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

  private struct Rule {
    let written: [UInt8]
    let other: [UInt8]
    let isEnding: Bool
  }

  private static let rules: [Rule] = {
    let within = [
      ("our", "or"), ("aem", "em"), ("oed", "ed"), ("oes", "es"), ("rrhoea", "rrhea"),
      ("anaes", "anes"), ("paed", "ped"), ("isation", "ization"), ("ising", "izing"),
      ("ised", "ized"), ("ysed", "yzed"), ("mould", "mold"),
    ]
    let endings = [("ise", "ize"), ("yse", "yze"), ("tre", "ter"), ("bre", "ber"), ("ogue", "og")]
    return (within.map { ($0, false) } + endings.map { ($0, true) }).flatMap { pair, isEnding in
      [
        Rule(written: Array(pair.0.utf8), other: Array(pair.1.utf8), isEnding: isEnding),
        Rule(written: Array(pair.1.utf8), other: Array(pair.0.utf8), isEnding: isEnding),
      ]
    }
  }()
}
