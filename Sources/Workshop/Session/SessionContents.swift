/// The lists of a session, which are one reference together.
struct SessionContents: Sendable, Equatable {
  var workshops = EntityList<WorkshopInfo>()
  var purposes = EntityList<Purpose>()
  var scopes = EntityList<Scope>()
  var visions = EntityList<Vision>()
  var goals = EntityList<Goal>()
  var participants = EntityList<Participant>()
  var fears = EntityList<Fear>()
  var evidence = EntityList<Evidence>()
  var observations = EntityList<Observation>()
  var segments = EntityList<Segment>()
  var personas = EntityList<Persona>()
  var stages = EntityList<Stage>()
  var touchpoints = EntityList<Touchpoint>()
  var opportunities = EntityList<Opportunity>()
  var ideas = EntityList<Idea>()
  var votes = EntityList<Vote>()
  var ballots = EntityList<Ballot>()
  var kpis = EntityList<KPI>()
  var measurements = EntityList<Measurement>()
  var hypotheses = EntityList<Hypothesis>()
  var findings = EntityList<Finding>()
  var actions = EntityList<Action>()
  var decisions = EntityList<Decision>()
  var parked = EntityList<Parked>()
  var rounds = EntityList<Round>()
  var cards = EntityList<Card>()
  var reviews = EntityList<Review>()
  var timeboxes = EntityList<Timebox>()
  var timers = EntityList<Timer>()
  var followUps = EntityList<FollowUp>()
  var agreements = EntityList<Agreement>()
}

/// Each list in its place: none is copied to be read or changed.
extension Session {
  package internal(set) var workshops: EntityList<WorkshopInfo> {
    get { contents[0].workshops }
    _modify { yield &contents[0].workshops }
  }
  package internal(set) var purposes: EntityList<Purpose> {
    get { contents[0].purposes }
    _modify { yield &contents[0].purposes }
  }
  package internal(set) var scopes: EntityList<Scope> {
    get { contents[0].scopes }
    _modify { yield &contents[0].scopes }
  }
  package internal(set) var visions: EntityList<Vision> {
    get { contents[0].visions }
    _modify { yield &contents[0].visions }
  }
  package internal(set) var goals: EntityList<Goal> {
    get { contents[0].goals }
    _modify { yield &contents[0].goals }
  }
  package internal(set) var participants: EntityList<Participant> {
    get { contents[0].participants }
    _modify { yield &contents[0].participants }
  }
  package internal(set) var fears: EntityList<Fear> {
    get { contents[0].fears }
    _modify { yield &contents[0].fears }
  }
  package internal(set) var evidence: EntityList<Evidence> {
    get { contents[0].evidence }
    _modify { yield &contents[0].evidence }
  }
  package internal(set) var observations: EntityList<Observation> {
    get { contents[0].observations }
    _modify { yield &contents[0].observations }
  }
  package internal(set) var segments: EntityList<Segment> {
    get { contents[0].segments }
    _modify { yield &contents[0].segments }
  }
  package internal(set) var personas: EntityList<Persona> {
    get { contents[0].personas }
    _modify { yield &contents[0].personas }
  }
  package internal(set) var stages: EntityList<Stage> {
    get { contents[0].stages }
    _modify { yield &contents[0].stages }
  }
  package internal(set) var touchpoints: EntityList<Touchpoint> {
    get { contents[0].touchpoints }
    _modify { yield &contents[0].touchpoints }
  }
  package internal(set) var opportunities: EntityList<Opportunity> {
    get { contents[0].opportunities }
    _modify { yield &contents[0].opportunities }
  }
  package internal(set) var ideas: EntityList<Idea> {
    get { contents[0].ideas }
    _modify { yield &contents[0].ideas }
  }
  package internal(set) var votes: EntityList<Vote> {
    get { contents[0].votes }
    _modify { yield &contents[0].votes }
  }
  package internal(set) var ballots: EntityList<Ballot> {
    get { contents[0].ballots }
    _modify { yield &contents[0].ballots }
  }
  package internal(set) var kpis: EntityList<KPI> {
    get { contents[0].kpis }
    _modify { yield &contents[0].kpis }
  }
  package internal(set) var measurements: EntityList<Measurement> {
    get { contents[0].measurements }
    _modify { yield &contents[0].measurements }
  }
  package internal(set) var hypotheses: EntityList<Hypothesis> {
    get { contents[0].hypotheses }
    _modify { yield &contents[0].hypotheses }
  }
  package internal(set) var findings: EntityList<Finding> {
    get { contents[0].findings }
    _modify { yield &contents[0].findings }
  }
  package internal(set) var actions: EntityList<Action> {
    get { contents[0].actions }
    _modify { yield &contents[0].actions }
  }
  package internal(set) var decisions: EntityList<Decision> {
    get { contents[0].decisions }
    _modify { yield &contents[0].decisions }
  }
  package internal(set) var parked: EntityList<Parked> {
    get { contents[0].parked }
    _modify { yield &contents[0].parked }
  }
  package internal(set) var rounds: EntityList<Round> {
    get { contents[0].rounds }
    _modify { yield &contents[0].rounds }
  }
  package internal(set) var cards: EntityList<Card> {
    get { contents[0].cards }
    _modify { yield &contents[0].cards }
  }
  package internal(set) var reviews: EntityList<Review> {
    get { contents[0].reviews }
    _modify { yield &contents[0].reviews }
  }
  package internal(set) var timeboxes: EntityList<Timebox> {
    get { contents[0].timeboxes }
    _modify { yield &contents[0].timeboxes }
  }
  package internal(set) var timers: EntityList<Timer> {
    get { contents[0].timers }
    _modify { yield &contents[0].timers }
  }
  package internal(set) var followUps: EntityList<FollowUp> {
    get { contents[0].followUps }
    _modify { yield &contents[0].followUps }
  }
  package internal(set) var agreements: EntityList<Agreement> {
    get { contents[0].agreements }
    _modify { yield &contents[0].agreements }
  }
}
