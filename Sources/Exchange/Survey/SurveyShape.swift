import Workshop

/// The tools whose survey files are known by their headers.
package enum SurveyShape: String, Sendable, Hashable, CaseIterable {
  case qualtrics, surveyMonkey, googleForms, microsoftForms, typeform, limeSurvey, delighted

  /// What the header says; nil for a file of an unknown shape, whose columns have to be asked.
  package init?(header: [String]) {
    let names = header.map(SurveyColumn.plain)
    func has(_ wanted: String...) -> Bool { wanted.allSatisfy(names.contains) }
    if has("startdate", "enddate", "responseid") {
      self = .qualtrics
    } else if has("respondent id", "collector id") {
      self = .surveyMonkey
    } else if has("id", "submitdate", "lastpage") || has("response id", "date submitted") {
      self = .limeSurvey
    } else if has("#", "submit date (utc)") || has("network id", "start date (utc)") {
      self = .typeform
    } else if has("start time", "completion time") {
      self = .microsoftForms
    } else if has("score", "comment", "created_at") {
      self = .delighted
    } else if names.first == "timestamp" {
      self = .googleForms
    } else {
      return nil
    }
  }

  /// The name of the tool.
  package var title: String {
    switch self {
    case .qualtrics: "Qualtrics"
    case .surveyMonkey: "SurveyMonkey"
    case .googleForms: "Google Forms"
    case .microsoftForms: "Microsoft Forms"
    case .typeform: "Typeform"
    case .limeSurvey: "LimeSurvey"
    case .delighted: "Delighted"
    }
  }

  /// The columns the tool adds to the questions; none of them is kept.
  var housekeeping: Set<String> {
    switch self {
    case .qualtrics:
      [
        "startdate", "enddate", "status", "ipaddress", "progress", "duration (in seconds)",
        "finished", "recordeddate", "responseid", "recipientlastname", "recipientfirstname",
        "recipientemail", "externalreference", "externaldatareference", "locationlatitude",
        "locationlongitude", "distributionchannel", "userlanguage",
      ]
    case .surveyMonkey:
      [
        "respondent id", "collector id", "start date", "end date", "ip address", "email address",
        "first name", "last name", "custom data 1", "date created", "date modified",
      ]
    case .googleForms: ["timestamp", "email address", "username"]
    case .microsoftForms:
      [
        "id", "start time", "completion time", "email", "name", "last modified time", "language",
        "total points", "quiz feedback",
      ]
    case .typeform:
      [
        "#", "start date (utc)", "stage date (utc)", "submit date (utc)", "network id",
        "response type", "tags", "ending",
      ]
    case .limeSurvey:
      [
        "id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp",
        "ipaddr", "refurl", "token", "response id", "date submitted", "last page",
        "start language", "date started", "date last action", "ip address", "referrer url",
      ]
    case .delighted:
      [
        "id", "created_at", "updated_at", "permalink", "survey_type", "type", "tags", "notes",
        "person_properties", "person_id", "person_email", "person_name", "person_phone_number",
      ]
    }
  }

  /// The columns in which a day of the answer stands, the best first.
  var days: [String] {
    switch self {
    case .qualtrics: ["recordeddate", "enddate", "startdate"]
    case .surveyMonkey: ["end date", "start date"]
    case .googleForms: ["timestamp"]
    case .microsoftForms: ["completion time", "start time"]
    case .typeform: ["submit date (utc)", "start date (utc)"]
    case .limeSurvey: ["submitdate", "date submitted", "datestamp"]
    case .delighted: ["created_at"]
    }
  }
}
