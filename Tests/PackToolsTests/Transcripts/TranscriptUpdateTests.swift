import Testing

@testable import PackTools

@Suite struct TranscriptUpdateTests {
  private func update(_ text: String) throws -> TranscriptUpdate {
    TranscriptUpdate(try Rehearsal(text).result)
  }

  @Test func `values are replaced, and everything else stays as it is`() throws {
    let update = try update(
      """
      # a title

      # a comment
      >  my tyre is flat
      =   flat_tyre absent    brake_weak present\tover
      = urgency routine   asks safety_check
      <! I understood: *
      ---
      # another
      > a wheel is loose
      = stays  not over

      """)
    #expect(
      update.text == """
        # a title

        # a comment
        >  my tyre is flat
        =   flat_tyre present    brake_weak unknown\tnot over
        = urgency none   asks safety_check
        <! I understood: *
        ---
        # another
        > a wheel is loose
        = stays  over

        """)
    #expect(update.changes.map(\.line) == [5, 5, 5, 6, 11])
    #expect(update.changes.first?.before == "flat_tyre absent")
    #expect(update.changes.first?.after == "flat_tyre present")
    // The pattern and the `stays` have nothing to write in their place.
    #expect(update.remaining == 2)
  }

  @Test func `an updated transcript passes but for what can't be replaced`() throws {
    let text = "# a\n> the steering is loose\n= urgency none  no alarm  flat_tyre present\n"
    let update = try update(text)
    #expect(update.changes.count == 3 && update.remaining == 0)
    #expect(try Rehearsal(update.text).failures.isEmpty)
    #expect(try self.update(update.text).changes.isEmpty)
  }

  @Test(arguments: ["\r\n", "\n"], ["", "\u{FEFF}"])
  func `line ends and byte order marks are kept`(end: String, mark: String) throws {
    let lines = ["# é", "> my tyre is flat", "= slot story \"e\u{301}\"  over", ""]
    let update = try update(mark + lines.joined(separator: end))
    let expected = ["# é", lines[1], "= slot story \"my tyre is flat\"  not over", ""]
    #expect(
      update.text.unicodeScalars.elementsEqual(
        (mark + expected.joined(separator: end)).unicodeScalars))
  }
}
