/// A guide of its own makes a start cheap, and has to be kept with the session too.
enum ShortGuide {
  static let text = """
    %rec: Guide

    Id: short
    Title: Short
    About: A guide for tests.

    %rec: Step

    Id: prepare
    Number: S0
    Title: Prepare
    Why: It helps.

    %rec: Question

    Id: workshop.mode
    Step: prepare
    Ask: Room, remote or both?
    Label: Mode
    Kind: choice
    Field: Session.Mode
    Why: It helps.

    Id: purpose.statement
    Step: prepare
    Ask: What for?
    Label: Purpose
    Kind: text
    Field: Purpose.Statement
    Why: It helps.

    Id: scope.out
    Step: prepare
    Ask: What is left out?
    Label: Out
    Kind: list
    Field: Scope.Out
    Why: It helps.

    Id: purpose.decision
    Step: prepare
    Ask: Which decision does it serve?
    Label: Decision
    Kind: text
    Field: Purpose.Decision
    Why: It helps.

    """
}
