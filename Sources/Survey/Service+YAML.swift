extension Service {
  init(from root: Entry) {
    let place = "service.yaml"
    root.allowsOnly(
      "council", "contacts", "hosts", "behind-tls", "leave-to", "workers-are-not-sent-answers",
      "places", "box", "kiosk", "keep", "release", "shared-networks", "card", "card-address",
      "interpreter", "languages", "draft-languages", "speech", "guide-links", "freepost",
      "accessibility", "signs",
      butNoMore: ["minutes"], in: place)
    council = root.required("council", in: place)
    contacts = Contacts(from: root.part("contacts", in: place))
    hosts = root.texts("hosts")
    isBehindTLS = root.flag("behind-tls")
    leaveTo = root.required("leave-to", in: place)
    workersAreNotSentAnswers = root.flag("workers-are-not-sent-answers")
    places = (root["places"]?.items ?? []).map(Place.init)
    root["box"]?.allowsOnly("floor", "opening", "counted-daily", in: "\"box\"")
    root["kiosk"]?.allowsOnly(
      "still-there-after", "still-there-after-words", "still-there-for", in: "\"kiosk\"")
    root["keep"]?.allowsOnly(
      "draft-hours", "response-quarters", "comment-years", "audit-years", in: "\"keep\"")
    box = BoxRules(from: root["box"] ?? root)
    kiosk = KioskRules(from: root["kiosk"] ?? root)
    retention = Retention(from: root["keep"] ?? root)
    releases = root["release"].map(Release.init) ?? .quarter
    sharedNetworks = root.texts("shared-networks")
    givesCards = root.flag("card")
    cardAddress = root["card-address"]?.text ?? hosts.first ?? ""
    freepost = root["freepost"].map { _ in root.required("freepost", in: place) }
    accessibility = root["accessibility"].map(Accessibility.init)
    interpreter = root["interpreter"].map(Interpreter.init)
    languages = root.texts("languages")
    draftLanguages = root.texts("draft-languages")
    speech = SpeechCommand.all(from: root["speech"])
    signs = root["signs"]?.signsOfPages ?? [:]
    guideLinks = GuideLinks(from: root["guide-links"])
    tellingNames =
      root.tellingNames + (givesCards ? root.councilOnCard(council, at: cardAddress) : [])
    ServiceCheck(root: root, service: self).run()
  }
}

extension Entry {
  /// In service.yaml: what stands in a person's list of pages, or on a card in their bag.
  fileprivate var tellingNames: [Fault] {
    let hosts = (self["hosts"].map { $0.items.isEmpty ? [$0] : $0.items } ?? [])
      .compactMap { entry in entry.text.flatMap { entry.tells($0, what: "the host") } }
    let places = (self["places"]?.items ?? []).compactMap { $0["code"] }
      .compactMap { entry in entry.text.flatMap { entry.tells($0, what: "the place code") } }
    let card = self["card-address"].flatMap { entry in
      entry.text.flatMap { entry.tells($0, what: "the address on the card") }
    }
    let post = self["freepost"].flatMap { entry in
      entry.text.flatMap { entry.tells($0, what: "the address on an envelope") }
    }
    return hosts + places + [card, post].compactMap(\.self)
  }
}

extension Entry {
  /// `{ first: welcome.mp4, help: help.mp4 }`.
  fileprivate var signsOfPages: [String: Signs] {
    var signs: [String: Signs] = [:]
    for (page, entry) in keys {
      if Service.signedPages.contains(page) {
        signs[page] = Signs(own: film(page))
      } else {
        let known = Service.signedPages.joined(separator: ", ")
        entry.fault("\"signs\" has an unknown page \"\(page)\"", "use \(known)")
      }
    }
    return signs
  }
}

extension GuideLinks {
  fileprivate init(from entry: Entry?) {
    entry?.allowsOnly("procedures", "resources", in: "\"guide-links\"")
    func address(_ name: String) -> String? {
      guard let link = entry?[name], let text = link.text else { return nil }
      if text.hasPrefix("https://") { return text }
      link.fault("\"\(name)\" is no https address", "write https://…")
      return nil
    }
    self.init(procedures: address("procedures"), resources: address("resources"))
  }
}

extension Entry {
  /// Whoever finds a card must not learn from its address that its owner dealt with a council.
  fileprivate func councilOnCard(_ council: String, at address: String) -> [Fault] {
    let common: Set = ["council", "city", "county", "borough", "district", "metropolitan"]
    let names = council.lowercased().split { !$0.isLetter }
      .filter { $0.count > 3 && !common.contains(String($0)) }
    return names.filter(address.lowercased().contains).prefix(1).map { name in
      Fault(
        file: file, line: (self["card-address"] ?? self["card"] ?? self).line,
        problem: "the address on the card names the council by \"\(name)\"",
        cure: "write card-address: and one that gives nothing away")
    }
  }
}

extension Service.Release {
  fileprivate init(from entry: Entry) {
    if let release = Self(rawValue: entry.text ?? "") {
      self = release
      return
    }
    let known = Self.allCases.map(\.rawValue).joined(separator: ", ")
    entry.fault("\"release\" is \"\(entry.text ?? "")\"", "use \(known)")
    self = .quarter
  }
}

extension Place {
  fileprivate init(from entry: Entry) {
    let code = entry.code("code", in: "a place")
    let place = "place \"\(code)\""
    entry.allowsOnly(
      "code", "name", "kiosk", "area", "printer", "keyboard", "headphones", in: place)
    let isKiosk = entry.flag("kiosk")
    self.init(
      code: Code(code), name: entry.required("name", in: place), isKiosk: isKiosk,
      area: entry["area"]?.text, hasPrinter: entry.flag("printer", unless: !isKiosk),
      hasKeyboard: entry.flag("keyboard"), hasHeadphones: entry.flag("headphones"))
  }
}

extension BoxRules {
  fileprivate init(from entry: Entry) {
    self.init(
      floor: entry.number("floor", in: BoxRules.floors, unless: BoxRules.usualFloor),
      opening: entry["opening"].map(Opening.init) ?? .automatic,
      countedDaily: entry.number("counted-daily", in: 1...100, unless: 4))
  }
}

extension BoxRules.Opening {
  fileprivate init(from entry: Entry) {
    if let opening = Self(rawValue: entry.text ?? "") {
      self = opening
      return
    }
    let known = Self.allCases.map(\.rawValue).joined(separator: " or ")
    entry.fault("a box's \"opening\" is \"\(entry.text ?? "")\"", "use \(known)")
    self = .automatic
  }
}

extension KioskRules {
  fileprivate init(from entry: Entry) {
    self.init(
      stillThereAfter: entry.number("still-there-after", in: 60...3600, unless: 180),
      stillThereAfterWords: entry.number("still-there-after-words", in: 60...3600, unless: 600),
      stillThereFor: entry.number("still-there-for", in: 60...600, unless: 60))
  }
}

extension Retention {
  fileprivate init(from entry: Entry) {
    self.init(
      draftHours: entry.number("draft-hours", in: 20...48, unless: 24),
      responseQuarters: entry.number("response-quarters", in: 0...12, unless: 4),
      commentYears: entry.number("comment-years", in: 1...6, unless: 2),
      auditYears: entry.number("audit-years", in: 1...6, unless: 1))
  }
}
