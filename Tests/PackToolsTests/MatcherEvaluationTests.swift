import PackTools
import TestSupport
import Testing

/// Figures on small made-up data.
@Suite struct MatcherEvaluationTests {
  /// The figures and notes that come of some files, by the name of the figure.
  private func measure(
    _ files: [String: String]
  ) throws -> [String: (figure: Double, note: String, isReached: Bool)] {
    let evaluation = try evaluation(files)
    return Dictionary(
      evaluation.measurements.map { ($0.name, ($0.figure, $0.note, $0.isReached)) },
      uniquingKeysWith: { first, _ in first })
  }

  private func evaluation(_ files: [String: String]) throws -> MatcherEvaluation {
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    for (path, text) in files { try folder.write(text, to: path) }
    return MatcherEvaluation(try pack("calcinosis"), dataFolder: folder.path)
  }

  @Test func `negation is scored by precision and recall`() throws {
    let figures = try measure([
      "negation/negex.tsv": """
      \u{FEFF}line\ttarget\tsentence\tnegation\ttemporality\texperiencer
      1\tcough\tNo COUGH today.\tNegated\tRecent\tPatient
      2\trash\tShe has a RASH.\tAffirmed\tRecent\tPatient
      3\tfever\tNo FEVER today.\tAffirmed\tRecent\tPatient
      4\tpain\tThere is PAIN.\tNegated\tRecent\tPatient
      5\tthis line is broken
      """
    ])
    let negated = try #require(figures["negated F1"])
    #expect(negated.figure == 50 && !negated.isReached)
    #expect(negated.note == "of 4: 1 found, 1 too many, 1 missed")
    #expect(figures["other experiencer F1"]?.isReached == true)
  }

  @Test func `lay speech is scored on three axes`() throws {
    func row(_ target: String, _ polarity: String, _ experiencer: String) -> String {
      """
      {"question": "Any fever?", "answer": "no fever, my mum has a cough", "target": "\(target)", \
      "target_in": "answer", "polarity": "\(polarity)", "experiencer": "\(experiencer)", \
      "time": "current"}
      """
    }
    let figures = try measure([
      "assertion/lay.jsonl": [
        row("fever", "absent", "self"), row("cough", "present", "other"),
        row("fever", "present", "other"), row("cough", "present", "self"), "no object",
      ].joined(separator: "\n")
    ])
    #expect(figures["polarity accuracy"]?.note == "3 of 4")
    #expect(figures["experiencer accuracy"]?.figure == 50)
    #expect(figures["time accuracy"]?.isReached == true)
  }

  @Test func `an answer that isn't read is neither right nor wrong`() throws {
    let figures = try measure([
      "answers/yesno.tsv": """
      source\tlabel\ttext
      x\tYES\tyes
      x\tDONTCARE\tI don't care
      x\tNO\tyes
      x\tUNSURE\tthe blue one
      x\tHUH\tyes
      """
    ])
    #expect(figures["accuracy"]?.note == "2 of 4")
    #expect(figures["wrong"]?.figure == 25)
    #expect(figures["flipped between yes and no"]?.figure == 25)
  }

  @Test func `values must be found over exactly their words`() throws {
    func age(_ text: String, _ start: Int, _ value: Int) -> String {
      """
      {"Input": "I am 54 years old", "Results": [{"Text": "\(text)", "Start": \(start), \
      "Resolution": {"value": "\(value)", "unit": "Year"}}]}
      """
    }
    let cases = [age("54 years old", 5, 54), age("54 years", 5, 54), age("54 years old", 5, 53)]
    let figures = try measure([
      "values/Specs_AgeModel.json": "[\(cases.joined(separator: ", "))]",
      "values/Specs_DimensionModel.json": "not JSON",
    ])
    #expect(figures["AgeModel"]?.note == "1 of 3 in scope, of 3")
    #expect(figures["DimensionModel"] == nil)
  }

  @Test func `findings and red flags are counted where none is meant`() throws {
    let figures = try measure([
      "out-of-scope/clinc150.txt":
        "what is the time\nI have a fever\n\nmy skin turned black\nbook a flight"
    ])
    #expect(figures["a finding fires"]?.figure == 50)
    #expect(figures["a finding that red flags ask for fires"]?.figure == 2)
    let raised = try #require(figures["a red flag is raised"])
    #expect(raised.figure >= 1 && !raised.isReached)
  }

  @Test func `corrections are right, wrong or left alone`() throws {
    let figures = try measure([
      "spelling/symspell-noisy-1000.txt": "keybaord keyboard 1\nkeyboard keyboard 2\nzz window 3"
    ])
    #expect(figures["corrected rightly"]?.note == "2 of 3, 0 wrongly, 1 left alone")
  }

  @Test func `what is missing is skipped and named`() throws {
    let none = try evaluation([:])
    #expect(none.measurements.isEmpty && none.isReached())
    #expect(
      none.skipped == [
        "negation/negex.tsv", "assertion/lay.jsonl", "answers/yesno.tsv", "values",
        "out-of-scope/clinc150.txt", "spelling/symspell-noisy-1000.txt", "speed",
      ])
    let some = try evaluation(["spelling/symspell-noisy-1000.txt": "wrod word 1"])
    #expect(some.skipped.count == 6 && !some.measurements.isEmpty)
  }

  @Test func `an utterance of numbers alone measures no speed`() throws {
    let numbers = (1...12).map(String.init).joined(separator: " ")
    let some = try evaluation(["out-of-scope/clinc150.txt": numbers])
    #expect(some.skipped.contains("speed"))
  }
}
