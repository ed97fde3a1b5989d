internal import Packs

/// A pack of nothing but rules: each says its own text when one of its three words is heard.
struct MadeUpRules {
  let files: PackFiles

  /// Makes rules, on top of the files of a language.
  init(count: Int, _ language: PackFiles) {
    var files = language
    for (path, text) in Self.frame(includes: Self.folders(of: language)) {
      files.contents[path] = Array(text.utf8)
    }
    var (answers, questions) = ("answers:\n", "questions:\n")
    for rule in 0..<count {
      let words = (0..<3).map { Self.word(rule * 3 + $0) }
      answers += """
          rule_\(rule):
            question: What about \(words[0])?
            about: thing
            topic: what-it-is
            text: This is what I say of \(words[0]).
            sources: [maker]

        """
      questions += "  rule_\(rule): [\(words.joined(separator: ", "))]\n"
    }
    files.contents["knowledge/answers.yaml"] = Array(answers.utf8)
    files.contents["vocabulary/questions.yaml"] = Array(questions.utf8)
    self.files = files
  }

  /// Something that one rule answers.
  static func utterance(about rule: Int) -> String {
    "well could you please say something about \(word(rule * 3 + rule % 3)) to me today"
  }

  /// A word of its own for each number, that sounds like none of another.
  private static func word(_ number: Int) -> String {
    var rest = number + 1
    var word = "z"
    while rest > 0 {
      word += syllables[rest % syllables.count]
      rest /= syllables.count
    }
    return word + "q"
  }

  private static let syllables = [
    "ba", "co", "du", "fe", "gi", "ho", "ju", "ka", "le", "mi", "no", "pu", "ra", "so", "te", "vi",
  ]

  private static func folders(of language: PackFiles) -> [String] {
    Set(language.contents.keys.map { $0.split(separator: "/").prefix(2).joined(separator: "/") })
      .sorted()
  }

  /// The files without which a pack isn't one.
  private static func frame(includes: [String]) -> [String: String] {
    let levels = ["emergency", "same_day", "within_days", "routine", "self_care"].map {
      "  \($0): {label: Level, means: A level., tell: Wait.}\n"
    }
    return [
      "pack.yaml": """
      pack: rules
      version: 1.0.0
      title: Rules
      language: en
      subject: thing
      dialogue: rules
      includes: [\(includes.joined(separator: ", "))]
      intended-use: To measure.
      population: Nobody.
      limits: [It knows nothing.]
      reviewed-by: nobody

      """,
      "knowledge/sources.yaml":
        "sources:\n  maker: {title: The maker, kind: editorial, grade: low, read: whole}\n",
      "knowledge/urgency.yaml": "levels:\n" + levels.joined(),
      "knowledge/findings.yaml": """
      default-background: 0.1
      groups:
        all: {label: all}
      findings:
        odd: {group: all, label: it is odd, ask: Is it odd?}

      """,
      "knowledge/questions.yaml": """
      questions:
        odd:
          ask: Is it odd?
          why: To ask something.
          answers:
            - {say: it is odd, sets: [odd]}
            - {say: it is not odd, sets: [not odd]}
            - {say: not sure, unsure: yes}
          sources: [maker]

      """,
      "knowledge/conditions/thing.yaml": """
      condition: thing
      name: Thing
      group: all
      summary: A thing.
      urgency: {level: self_care, why: it is a thing}
      prior: {weight: 1, grade: judgement}
      evidence:
        odd: {frequency: always, grade: judgement, sources: [maker]}
      statements:
        what-it-is:
          thing: {text: A thing is a thing., sources: [maker]}

      """,
      "vocabulary/findings.yaml": "findings:\n  odd: [oddish]\n",
      "dialogues/rules.yaml": """
      dialogue: rules
      title: Rules
      start: listen
      states:
        listen:
          ask: Say something.
          why: To have something to answer.
          on:
            understood: asking
        asking:
          ask: {next: question}
          on:
            settled: closing
        closing:
          summarise: yes
          end: yes
      digressions:
        asks: {answer: question}
        quit: {go: closing}
      repair:
        - {say: Say it in other words., then: skip}

      """,
    ]
  }
}
