namespace Junheng.Planning.Options;

/// <summary>
/// The stable codes of problems in a file of options. Those of the YAML itself are a pack's with <c>options_</c> for <c>pack_</c>
/// (<c>options_unknown_key</c>, <c>options_bad_number</c>, …).
/// </summary>
public static class PlanProblemCodes
{
    public const string NoActions = "options_no_actions";
    public const string UnknownAction = "options_unknown_action";
    public const string UnknownField = "options_unknown_field";
    public const string FieldsMixed = "options_fields_mixed";
    public const string FieldOfStage = "options_field_of_stage";
    public const string PupilsAdded = "options_pupils_added";
    public const string UnknownIndicator = "options_unknown_indicator";
    public const string NoCvLimit = "options_no_cv_limit";
    public const string YearMissing = "options_year_missing";
    public const string LockUnclear = "options_lock_unclear";
    public const string LockTwice = "options_lock_twice";
    public const string StageNotMeant = "options_stage_not_meant";
    public const string StageNeeded = "options_stage_needed";
}
