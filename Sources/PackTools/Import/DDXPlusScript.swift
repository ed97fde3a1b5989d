/// The parts of a pack made of DDXPlus that are the same for every release.
enum DDXPlusScript {
  /// Their texts, by their paths.
  static let files = [
    "knowledge/urgency.yaml": "# \(DDXPlusPack.remark)\n\(urgency)\n",
    "dialogues/interview.yaml": "# \(DDXPlusPack.remark)\n\(interview)\n",
  ]

  private static let urgency = """
    levels:
      emergency:
        label: Now
        means: Severity 1 of 5 in the data set, the worst.
        tell: If this were real, it would be a matter for right now.
      same_day:
        label: Today
        means: Severity 2 of 5 in the data set.
        tell: If this were real, it would be a matter for today.
      within_days:
        label: Within days
        means: Severity 3 of 5 in the data set.
        tell: If this were real, it would be a matter for this week.
      routine:
        label: At the next visit
        means: Severity 4 of 5 in the data set.
        tell: If this were real, it could be raised at the next visit.
      self_care:
        label: At home
        means: Severity 5 of 5 in the data set, the least.
        tell: If this were real, it could be watched at home.
    """

  private static let interview = """
    dialogue: interview
    title: From the first sign to what fits
    start: welcome
    states:
      welcome:
        say: I ask the questions of the data set DDXPlus. This is a test of the engine and no advice.
        go: story
      story:
        ask: What is the first thing that you noticed?
        why: Your own words show me where to begin.
        on:
          understood: interview
          yes: interview
          no: interview
          unsure: interview
          not-understood: {go: interview, say: Let me ask you step by step.}
      interview:
        ask: {next: question}
        on:
          understood: interview
          yes: interview
          no: interview
          unsure: interview
          not-understood: {go: interview, say: "Answer yes or no, or say: not sure."}
          settled: closing
      closing:
        summarise: yes
        end: yes
    digressions:
      why: {explain: question}
      help: {say: You can answer in your own words. You can ask why or type quit.}
      distress: {say: I can't help you with that. Talk to someone you trust.}
      emergency: {say: I can't help you with that. Call your local emergency number now.}
      quit: {go: closing}
    """
}
