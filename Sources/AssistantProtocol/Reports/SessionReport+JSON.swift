extension SessionReport: JSONWritable {
  package func write(to json: inout JSONStream) {
    json.object { json in
      json.add("client_ref", clientReference?.rawValue)
      json.add("created", created)
      json.add("expires", expires)
      json.add("pack", pack)
      json.add("retention", retention.rawValue)
      json.add("seq", seq)
      json.add("session_id", session.rawValue)
      json.add("turn", turn)
    }
  }
}

extension PackReport: JSONWritable {
  package func write(to json: inout JSONStream) {
    json.object { json in
      json.add("emergency", emergency)
      json.add("intended_use", intendedUse)
      json.add("language", language)
      json.add("limits", limits)
      json.add("name", name)
      json.add("population", population)
      json.add("review", review)
      json.add("title", title)
      json.add("version", version)
    }
  }
}

extension EmergencyReport: JSONWritable {
  package func write(to json: inout JSONStream) {
    json.object { json in
      json.add("advice", advice)
      json.add("label", label)
    }
  }
}
