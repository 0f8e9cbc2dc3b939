/// Looks in service.yaml for settings that are well written and would still not work: a name under which
/// no browser asks, a number that nobody can dial.
struct ServiceCheck {
  let root: Entry
  let service: Service

  func run() {
    checkHosts()
    checkLeaveTo()
    checkPlaces()
    checkPhones()
    checkNetworks()
  }

  private func checkHosts() {
    let hosts = root.parts("hosts")
    if hosts.isEmpty { root.fault("there are no hosts", "add hosts: [localhost]") }
    for entry in hosts {
      let names = HostNames(in: entry.text ?? "")
      if names.isOneName { continue }
      entry.fault(
        "the host \"\(entry.text ?? "")\" is not one name alone, and no browser asks under it",
        names.all.isEmpty
          ? "write a name with letters, figures, dots and hyphens"
          : names.all.count == 1 ? "write \(names.all[0])" : "write [\(names.list)]")
    }
  }

  /// An everyday page stands somewhere on the web, and not here.
  private func checkLeaveTo() {
    guard let entry = root["leave-to"], let text = entry.text else { return }
    let cure = "write the address of an everyday page, like https://www.bbc.co.uk/weather"
    let names = HostNames(in: text)
    guard text.hasPrefix("https://"), names.all.count == 1, let host = names.all.first,
      host.contains("."), host.last != "."
    else { return entry.fault("\"leave-to\" is no https address", cure) }
    if service.hosts.map({ $0.lowercased() }).contains(host.lowercased()) {
      entry.fault("\"leave-to\" leads back here", cure)
    }
    if let word = TellingNames.found(in: text) {
      entry.fault("\"leave-to\" tells by \"\(word)\" what people looked at before", cure)
    }
  }

  private func checkPlaces() {
    let places = service.places
    let entries = root["places"]?.items ?? []
    if places.isEmpty { root.fault("there are no places", "add places: with one at least") }
    for (number, place) in places.enumerated() {
      let before = places.prefix(number)
      if before.contains(where: { $0.code == place.code }) {
        entries[number].fault(
          "place \"\(place.code)\" is there twice", "give one another code")
      }
      let alike = before.compactMap(\.area).first { $0.isSpelt(like: place.area) }
      if let area = place.area, let alike {
        entries[number]["area"]?.fault(
          "the area \"\(area)\" would be counted apart from \"\(alike)\"", "write \(alike)")
      }
    }
  }

  private func checkPhones() {
    let contacts = (root["contacts"]?.keys ?? []).compactMap { $0.entry["phone"] }
    let all = contacts + [root["interpreter"]?["phone"]].compactMap(\.self)
    for entry in all {
      guard let text = entry.text, !text.isEmpty, !text.canBeDialled else { continue }
      entry.fault(
        "nobody can dial \"\(text)\"", "write one number in figures, like 0300 123 4567")
    }
  }

  private func checkNetworks() {
    for entry in root.parts("shared-networks") where !NetworkText.isNetwork(entry.text ?? "") {
      entry.fault(
        "\"\(entry.text ?? "")\" is no network",
        "write one like 10.1.0.0/16, or shared-networks: [] for none")
    }
  }
}

extension String {
  /// The same letters, with other capitals or spaces.
  fileprivate func isSpelt(like other: String?) -> Bool {
    guard let other, other != self else { return false }
    return plain == other.plain
  }

  private var plain: String { lowercased().filter { !$0.isWhitespace } }

  /// Short codes like 999 have three figures; the longest number there is has fifteen.
  fileprivate var canBeDialled: Bool {
    let figures = count { $0.isASCII && $0.isNumber }
    return (3...15).contains(figures)
      && allSatisfy { $0.isASCII && $0.isNumber || " +()-".contains($0) }
  }
}
