"""What names and places a row."""

from .entry import Field

ENTRIES = [
    Field("city_id", "city", "City id", "The city's id, as text."),
    Field("name", "city", "Name", "The city's name; its id where no name is given."),
    Field("role", "city", "Role", "Core or secondary city, as the analyst set it."),
    Field("role_reason", "city", "Reason for role", "Why the city got its role."),
    Field("region", "city", "Region", "The region within which the city is measured."),
    Field("period", "city", "Period", "The period that the row describes."),
    Field("link_id", "link", "Link id", "Origin and destination id, joined by an arrow."),
    Field("origin", "link", "Origin id", "Id of the city where the flow starts."),
    Field("destination", "link", "Destination id", "Id of the city where the flow ends."),
    Field("origin_name", "link", "Origin", "Name of the city where the flow starts."),
    Field("destination_name", "link", "Destination", "Name of the city where the flow ends."),
    Field("origin_role", "link", "Role of origin", "Core or secondary."),
    Field("destination_role", "link", "Role of destination", "Core or secondary."),
    Field("relation", "link", "Relation", "Roles of origin and destination."),
    Field("region", "link", "Region", "The region of both ends, or between regions."),
    Field("period", "link", "Period", "The period in which the flow was observed."),
    Field("region", "region", "Region", "The region; NULL where the cities have none."),
    Field("period", "region", "Period", "The period; NULL where there is none."),
    Field("reason", "unmatched", "Reason", "Why the row could not be used."),
    Field("indicator", "indicator", "Indicator", "The field that holds the indicator."),
    Field("dimension", "indicator", "Dimension", "The dimension it belongs to."),
    Field("region", "indicator", "Region", "The region within which it was normalised."),
    Field("period", "indicator", "Period", "The period, where periods are normalised apart."),
    Field("direction", "indicator", "Direction", "+ raises and - lowers peripheralization."),
]
