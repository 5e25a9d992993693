"""Identity of everything that is stored: one NewType per kind, so that the type checker tells them apart."""

from typing import NewType
from uuid import uuid4

WorkshopId = NewType("WorkshopId", str)
ParticipantId = NewType("ParticipantId", str)
GroupId = NewType("GroupId", str)
AgendaItemId = NewType("AgendaItemId", str)
InterviewGuideId = NewType("InterviewGuideId", str)
PairId = NewType("PairId", str)
PairMemberId = NewType("PairMemberId", str)
StoryId = NewType("StoryId", str)
SuccessFactorId = NewType("SuccessFactorId", str)
ClusterId = NewType("ClusterId", str)
DreamIdeaId = NewType("DreamIdeaId", str)
DesignStatementId = NewType("DesignStatementId", str)
RoadmapStepId = NewType("RoadmapStepId", str)
LinkId = NewType("LinkId", str)
ClosingWordId = NewType("ClosingWordId", str)
CultureNoteId = NewType("CultureNoteId", str)
MissingVoiceId = NewType("MissingVoiceId", str)
ResponseId = NewType("ResponseId", str)
FuturePieceId = NewType("FuturePieceId", str)
PhotoId = NewType("PhotoId", str)
StrokeId = NewType("StrokeId", str)
ContributionId = NewType("ContributionId", str)
DreamComeTrueId = NewType("DreamComeTrueId", str)
ThemeTieId = NewType("ThemeTieId", str)
CompanyWishId = NewType("CompanyWishId", str)
RoundTurnId = NewType("RoundTurnId", str)
EnergyMarkId = NewType("EnergyMarkId", str)
PersonalAnswerId = NewType("PersonalAnswerId", str)
PersonalStepId = NewType("PersonalStepId", str)
PersonalObstacleId = NewType("PersonalObstacleId", str)
SeenStrengthId = NewType("SeenStrengthId", str)
TopStrengthId = NewType("TopStrengthId", str)

MediaHash = NewType("MediaHash", str)
"""The SHA-256 of a picture's content, as 64 hexadecimal digits: what it is called in the folder of media."""


def new_id() -> str:
    """Return a fresh uuid4 as 32 hexadecimal digits."""
    return uuid4().hex
