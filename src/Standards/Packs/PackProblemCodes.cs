namespace Junheng.Standards.Packs;

/// <summary>The stable codes of <see cref="PackProblem"/>; errors inside a formula keep their own (<c>expression_…</c>).</summary>
public static class PackProblemCodes
{
    public const string Yaml = "pack_yaml";
    public const string TooLong = "pack_too_long";
    public const string TooDeep = "pack_too_deep";
    public const string Alias = "pack_alias";
    public const string UnknownKey = "pack_unknown_key";
    public const string DuplicateKey = "pack_duplicate_key";
    public const string MissingKey = "pack_missing_key";
    public const string WrongType = "pack_wrong_type";
    public const string BadId = "pack_bad_id";
    public const string DuplicateId = "pack_duplicate_id";
    public const string BadNumber = "pack_bad_number";
    public const string BadDate = "pack_bad_date";
    public const string DatesReversed = "pack_dates_reversed";
    public const string UnknownWord = "pack_unknown_word";
    public const string FieldExists = "field_exists";
    public const string FormulaType = "formula_type";
    public const string NoIndicators = "no_indicators";
    public const string UnknownField = "unknown_field";
    public const string UnknownGroup = "unknown_group";
    public const string GroupTooSmall = "group_too_small";
    public const string UnknownIndicator = "unknown_indicator";
    public const string UnknownItem = "unknown_item";
    public const string ThresholdUnit = "threshold_unit";
    public const string ThresholdOverlap = "threshold_overlap";
    public const string ThresholdGap = "threshold_gap";
    public const string ThresholdOrder = "threshold_order";
    public const string ThresholdStageMissing = "threshold_stage_missing";
    public const string SplitPerStage = "split_per_stage";
    public const string SplitWeightMissing = "split_weight_missing";
    public const string RuleTooMany = "school_rule_too_many";
    public const string RuleUnclear = "school_rule_unclear";
    public const string CvLimitMissing = "cv_limit_missing";
    public const string StageNotInPack = "stage_not_in_pack";
    public const string ItemIncomplete = "item_incomplete";
    public const string PointsUnreachable = "points_unreachable";
    public const string WaiverChangesNothing = "waiver_changes_nothing";
    public const string SourceMissing = "source_missing";
}
