internal import Assistant

extension TurnReport: JSONWritable {
  package func write(to json: inout JSONStream) {
    json.object { json in
      json.add("begins", begins)
      json.add("kind", kind.rawValue)
      json.add("paragraphs", paragraphs)
      json.add("place", place)
      json.add("question", question)
      json.add("ranking", ranking)
      json.add("state", state.rawValue)
      json.add("understood", understood)
      json.add("urgency", urgency)
    }
  }
}

extension ParagraphReport: JSONWritable {
  package func write(to json: inout JSONStream) {
    json.object { json in
      json.add("role", role.rawValue)
      json.add("sources", sources)
      json.add("text", text)
    }
  }
}

extension QuestionReport: JSONWritable {
  package func write(to json: inout JSONStream) {
    json.object { json in
      json.add("choices", choices)
      json.add("findings", findings)
      json.add("id", id)
      json.add("several", several)
      json.add("text", text)
    }
  }
}

extension FindingReport: JSONWritable {
  package func write(to json: inout JSONStream) {
    json.object { json in
      json.add("finding", finding)
      json.add("range", range)
      json.add("status", status.rawValue)
      json.add("values", values)
      json.add("words", words)
    }
  }
}

extension UrgencyReport: JSONWritable {
  package func write(to json: inout JSONStream) {
    json.object { json in
      json.add("advice", advice)
      json.add("label", label)
      json.add("level", level)
      json.add("reasons", reasons)
      json.add("red_flags", flags)
    }
  }
}

extension CandidateReport: JSONWritable {
  package func write(to json: inout JSONStream) {
    json.object { json in
      json.add("condition", condition)
      json.add("fit", fit)
      json.add("share", share)
      json.add("title", title)
    }
  }
}
