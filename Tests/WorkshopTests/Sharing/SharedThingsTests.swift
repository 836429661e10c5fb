import Testing
import Workshop

/// Personas, segments, sources and KPIs that several maps share.
@Suite struct SharedThingsTests {
  /// Two maps of a home, and what they share.
  private struct Home {
    var library = Session()
    var map = Session()
    var other = Session()

    init() {
      for keep in [\Home.map, \Home.other] {
        self[keyPath: keep].change([
          .add(.facts, "session", [FieldValues("Name", ["Map"])], place: nil)
        ])
      }
      library.change([.add(.facts, "session", [FieldValues("Name", ["Shared"])], place: nil)])
      map.change([
        .add(.segment, "vans", [FieldValues("Name", ["Van drivers"])], place: nil),
        .add(
          .persona, "mara",
          [
            FieldValues("Name", ["Mara"]), FieldValues("Segment", ["vans"]),
            FieldValues("Goal", ["be home by six", "no second trip"]),
          ], place: nil),
      ])
    }

    /// Puts a thing of a map there, as the shell does.
    mutating func share(
      _ thing: Reference, of keep: WritableKeyPath<Home, Session>, over: Bool = false
    ) -> SharedThings.Placing {
      let placing = SharedThings(of: self[keyPath: keep], with: library).placing(thing, over: over)
      switch placing {
      case .placed(let edits, let mark):
        library.change(edits)
        self[keyPath: keep].change([mark.noted(in: self[keyPath: keep])])
      case .same(let mark): self[keyPath: keep].change([mark.noted(in: self[keyPath: keep])])
      case .newerThere, .sameName: break
      }
      return placing
    }

    @discardableResult
    mutating func take(
      _ master: Reference, into keep: WritableKeyPath<Home, Session>
    ) -> SharedThings.Taking {
      let taking = SharedThings(of: self[keyPath: keep], with: library).taking(master)
      self[keyPath: keep].change(taking.edits)
      return taking
    }

    func standing(_ keep: KeyPath<Home, Session>) -> [SharedThings.Standing] {
      let things = SharedThings(of: self[keyPath: keep], with: library)
      return SharedMark.all(in: things.session).map(things.standing)
    }
  }

  private static let mara = Reference(.persona, "mara")

  @Test func `a thing is shared without what points at other things of its map`() {
    var home = Home()
    _ = home.share(Self.mara, of: \.map)
    let master = home.library.personas["mara"]
    #expect(master?.goals == ["be home by six", "no second trip"])
    #expect(master?.segment == nil && home.library.segments.isEmpty)
    #expect(home.standing(\.map) == [.same])
    #expect(home.map.personas["mara"]?.segment == "vans")
  }

  @Test func `another map takes a copy of its own and is told of a newer one`() {
    var home = Home()
    _ = home.share(Self.mara, of: \.map)
    let taken = home.take(Self.mara, into: \.other)
    #expect(taken.isNew && home.other.personas["mara"]?.goals.count == 2)
    #expect(home.standing(\.other) == [.same])
    home.map.change([home.map.setting("Goal", of: Self.mara, to: ["be home by five"])])
    #expect(home.standing(\.map) == [.changedHere])
    #expect(home.standing(\.other) == [.same])
    _ = home.share(Self.mara, of: \.map)
    #expect(home.standing(\.map) == [.same] && home.standing(\.other) == [.newer])
    #expect(home.other.personas["mara"]?.goals.count == 2)
    let newer = home.take(Self.mara, into: \.other)
    #expect(!newer.isNew && newer.changed == ["goals"])
    #expect(home.other.personas["mara"]?.goals == ["be home by five"])
    #expect(home.standing(\.other) == [.same])
  }

  @Test func `what this map alone says of a thing stays when a newer one is taken`() {
    var home = Home()
    _ = home.share(Self.mara, of: \.map)
    home.take(Self.mara, into: \.other)
    home.other.change([
      .add(.segment, "fleets", [FieldValues("Name", ["Fleets"])], place: nil),
      home.other.setting("Segment", of: Self.mara, to: ["fleets"]),
    ])
    #expect(home.standing(\.other) == [.same])
    home.map.change([home.map.setting("Quote", of: Self.mara, to: ["Not again."])])
    _ = home.share(Self.mara, of: \.map)
    home.take(Self.mara, into: \.other)
    #expect(home.other.personas["mara"]?.segment == "fleets")
    #expect(home.other.personas["mara"]?.quote == "Not again.")
  }

  @Test func `a master that another map changed is not written over unseen`() {
    var home = Home()
    _ = home.share(Self.mara, of: \.map)
    home.take(Self.mara, into: \.other)
    home.other.change([home.other.setting("Quote", of: Self.mara, to: ["Theirs."])])
    _ = home.share(Self.mara, of: \.other)
    home.map.change([home.map.setting("Quote", of: Self.mara, to: ["Ours."])])
    #expect(home.share(Self.mara, of: \.map) == .newerThere(Self.mara))
    #expect(home.library.personas["mara"]?.quote == "Theirs.")
    _ = home.share(Self.mara, of: \.map, over: true)
    #expect(home.library.personas["mara"]?.quote == "Ours.")
    #expect(home.standing(\.other) == [.newer])
  }

  @Test func `two of one name stay two unless somebody says otherwise`() {
    var home = Home()
    _ = home.share(Self.mara, of: \.map)
    home.other.change([
      .add(
        .persona, "mara-b", [FieldValues("Name", ["mara"]), FieldValues("Quote", ["Hm."])],
        place: nil)
    ])
    let own = Reference(.persona, "mara-b")
    #expect(home.share(own, of: \.other) == .sameName([Self.mara]))
    home.take(Self.mara, into: \.other)
    #expect(home.other.personas.count == 2)
    // Renamed, it is shared beside the first; by name both are found.
    home.other.change([home.other.setting("Name", of: own, to: ["Mara Two"])])
    _ = home.share(own, of: \.other)
    let things = SharedThings(of: home.other, with: home.library)
    #expect(things.masters(called: "mara") == [Self.mara])
    #expect(things.masters(called: "Mara Two").map(\.id) == ["mara-b"])
    #expect(things.masters(called: "persona mara") == [Self.mara])
    #expect(things.masters(called: "mar").count == 2)
    #expect(things.masters(called: "") == [] && things.masters(called: "nobody") == [])
  }

  @Test func `over does not choose between two of one name`() {
    var home = Home()
    home.library.change([
      .add(.persona, "a", [FieldValues("Name", ["Mara"])], place: nil),
      .add(.persona, "b", [FieldValues("Name", ["Mara"])], place: nil),
    ])
    #expect(
      home.share(Self.mara, of: \.map, over: true)
        == .sameName([Reference(.persona, "a"), Reference(.persona, "b")]))
  }

  @Test func `an identifier that means something else here becomes another one`() {
    var home = Home()
    _ = home.share(Self.mara, of: \.map)
    home.other.change([.add(.kpi, "mara", [FieldValues("Name", ["MARA"])], place: nil)])
    let taken = home.take(Self.mara, into: \.other)
    #expect(taken.thing != Self.mara && home.other.personas[taken.thing.id]?.name == "Mara")
    #expect(home.standing(\.other) == [.same])
    // And among the shared things: a KPI of that name finds its own place.
    let kpi = home.share(Reference(.kpi, "mara"), of: \.other)
    guard case .placed(_, let mark) = kpi else {
      Issue.record("\(kpi)")
      return
    }
    #expect(mark.master != "mara" && home.library.kpis[mark.master]?.name == "MARA")
  }

  @Test func `a thing whose master is gone stays, and can be shared again`() {
    var home = Home()
    _ = home.share(Self.mara, of: \.map)
    home.library.change([home.library.removing(Self.mara)])
    #expect(home.standing(\.map) == [.gone])
    #expect(SharedThings(of: home.map, with: home.library).newer == [])
    _ = home.share(Self.mara, of: \.map)
    #expect(home.standing(\.map) == [.same] && home.library.personas.count == 1)
  }

  /// Killed after the master was written and before this map noted it.
  @Test func `what was shared and not noted is found again by saying it once more`() {
    var home = Home()
    let placing = SharedThings(of: home.map, with: home.library).placing(Self.mara, over: false)
    guard case .placed(let edits, let mark) = placing else {
      Issue.record("\(placing)")
      return
    }
    home.library.change(edits)
    #expect(home.share(Self.mara, of: \.map) == .same(mark))
    #expect(home.library.personas.count == 1 && home.standing(\.map) == [.same])
  }

  @Test func `a taken thing is given back by undoing its edits`() throws {
    var home = Home()
    _ = home.share(Self.mara, of: \.map)
    let before = home.other
    let taking = SharedThings(of: home.other, with: home.library).taking(Self.mara)
    try home.other.applyAll(taking.edits)
    try home.other.applyAll(taking.edits.reversed().map(\.inverse))
    #expect(home.other.personas == before.personas)
    #expect(home.other.facts.shared == before.facts.shared)
  }

  @Test(arguments: [
    "", "Persona mara", "Persona mara mara", "Stage a a 0123456789abcdef", "Nothing a b c",
    "Persona mara mara seal and more",
  ])
  func `a mark that is none is passed over`(text: String) {
    #expect(SharedMark(text) == nil)
  }

  @Test func `a mark reads as it was written`() {
    let mark = SharedMark(Self.mara, master: "mara-2", seen: "0123456789abcdef")
    #expect(SharedMark(mark.text) == mark)
  }

  @Test(arguments: SharedThings.kinds)
  func `each kind that may be shared travels whole`(kind: EntityKind) {
    var home = Home()
    let table = EntityTable.of(kind)
    let naming = kind == .evidence ? "Title" : "Name"
    home.map.change([.add(kind, "x1", [FieldValues(naming, ["Exit talks"])], place: nil)])
    _ = home.share(Reference(kind, "x1"), of: \.map)
    home.take(Reference(kind, "x1"), into: \.other)
    #expect(
      table.allValues(of: "x1", in: home.other) == table.allValues(of: "x1", in: home.map))
  }
}

extension Session {
  fileprivate mutating func change(_ edits: [Edit]) {
    let rejected = applyEach(edits)
    #expect(rejected.isEmpty, "\(rejected)")
  }

  fileprivate mutating func applyAll(_ edits: [Edit]) throws(EditProblem) {
    for edit in edits { try apply(edit) }
  }
}
