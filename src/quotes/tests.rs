//! Constructions of reported speech, one a case.
