namespace Junheng.Standards.Fields;

/// <summary>The columns of sheet 学校, as fixed in the county workbook's specification.</summary>
internal static class BuiltInFields
{
    private static readonly Stage[] Judged = [Stage.Primary, Stage.Middle];

    public static IEnumerable<FieldDefinition> Create() => [.. Identity(), .. PupilsAndClasses(), .. Teachers(), .. Resources()];

    private static IEnumerable<FieldDefinition> Identity() =>
    [
        new("county_code", "县级行政区划代码", "County code", FieldType.Code, "") { Synonyms = ["行政区划代码", "区划代码", "县代码"], Note = "6 位数字；县情表中填过可不填" },
        new("county_name", "县名", "County", FieldType.Text, "") { Synonyms = ["县（市、区）", "县区", "区县", "县级单位"] },
        new("school_code", "学校标识码", "School code", FieldType.Code, "") { Synonyms = ["学校（机构）标识码", "机构标识码", "学校代码", "标识码"], Note = "10 位，按文本填写，不要丢开头的数字" },
        new("school_name", "学校名称", "School", FieldType.Text, "") { Synonyms = ["学校", "校名", "学校（机构）名称", "单位名称"] },
        new("school_kind", "办学类型", "Kind", FieldType.Code, "") { Synonyms = ["学校类型", "学校类别", "办学类型代码"], Note = "小学、教学点、初级中学、九年一贯制学校、完全中学、高级中学、十二年一贯制学校、特殊教育学校、职业学校，或代码" },
        new("operator", "举办者类型", "Operator", FieldType.Code, "") { Synonyms = ["举办者", "办学性质"], Note = "1—10：7 县级教育部门，10 民办" },
        new("urban_rural", "城乡分类", "Urban or rural", FieldType.Code, "") { Synonyms = ["城乡类型", "城乡属性", "所在地城乡类型"], Note = "111、112、121、122、123、210、220，或 城区、镇区、乡村" },
        new("township", "乡镇", "Township", FieldType.Text, "") { Synonyms = ["乡镇（街道）", "所在乡镇", "统计三级"] },
        new("district", "学区", "School district", FieldType.Text, ""),
        new("school_group", "教育集团", "School group", FieldType.Text, "") { Synonyms = ["集团"] },
        new("inspection_area", "督学责任区", "Inspection area", FieldType.Text, "") { Synonyms = ["责任区"] },
        new("parent_code", "所属中心校标识码", "Parent school code", FieldType.Code, "") { Synonyms = ["中心校标识码", "所属学校标识码"] },
        new("counts_as_school", "是否计校数", "Counts as a school", FieldType.YesNo, "") { Note = "是 或 否；不填为是。否：并入所属中心校计算" },
        new("longitude", "经度", "Longitude", FieldType.Degrees, "degrees"),
        new("latitude", "纬度", "Latitude", FieldType.Degrees, "degrees"),
        new("built_year", "建校年份", "Year built", FieldType.Year, "year") { Synonyms = ["建校年"] },
    ];

    private static IEnumerable<FieldDefinition> PupilsAndClasses()
    {
        foreach (var stage in Judged)
            yield return PerStage("pupils", stage, "在校生数", "pupils", "persons") with { Synonyms = Zh(stage, "在校学生数", "学生数", "在校生") };
        yield return new FieldDefinition("pupils_high", "高中在校生数", "High pupils", FieldType.Count, "persons")
        {
            Stage = Stage.High, BaseId = "pupils", Merge = MergeRule.Sum, Synonyms = ["高中在校学生数", "高中学生数"],
        };
        foreach (var stage in Judged)
        {
            yield return PerStage("grades", stage, "年级数", "grades", "count", MergeRule.Largest);
            yield return PerStage("classes", stage, "班数", "classes", "classes") with { Synonyms = Zh(stage, "班级数", "教学班数") };
            yield return PerStage("max_class", stage, "最大班额", "largest class", "persons", MergeRule.Largest) with { Synonyms = Zh(stage, "最大班人数") };
            yield return PerStage("boarders", stage, "寄宿生数", "boarders", "persons") with { Synonyms = Zh(stage, "住宿生数") };
            yield return PerStage("migrants", stage, "随迁子女数", "migrant children", "persons") with { Synonyms = Zh(stage, "进城务工人员随迁子女数") };
            yield return PerStage("left_behind", stage, "留守儿童数", "left-behind children", "persons") with { Synonyms = Zh(stage, "农村留守儿童数") };
            yield return PerStage("disabled", stage, "随班就读残疾学生数", "disabled pupils in class", "persons") with { Synonyms = Zh(stage, "残疾学生数", "随班就读学生数") };
        }
    }

    private static IEnumerable<FieldDefinition> Teachers()
    {
        foreach (var stage in Judged)
        {
            var degree = stage == Stage.Primary ? "专科及以上" : "本科及以上";
            yield return PerStage("teachers", stage, "专任教师数", "teachers", "persons") with { Synonyms = Zh(stage, "专任教师", "教师数") };
            yield return PerStage("teachers_above_degree", stage, "高于规定学历教师数", "teachers above the required degree", "persons")
                with { Synonyms = Zh(stage, "高于规定学历专任教师数", "高学历教师数"), Note = $"{stage.Name().Zh}：{degree}" };
            yield return PerStage("teachers_backbone", stage, "县级以上骨干教师数", "backbone teachers", "persons") with { Synonyms = Zh(stage, "县级及以上骨干教师数", "骨干教师数") };
            yield return PerStage("teachers_pe_art", stage, "体育艺术专任教师数", "PE and art teachers", "persons")
                with { Synonyms = Zh(stage, "体育、艺术（美术、音乐）专任教师数", "体育艺术教师数", "体艺专任教师数", "体艺教师数") };
            yield return PerStage("teachers_mid_title", stage, "中级及以上职称教师数", "teachers with middle or higher title", "persons")
                with { Synonyms = Zh(stage, "中级及以上专业技术职务教师数", "中级以上职称教师数") };
            yield return PerStage("teachers_rotated", stage, "交流轮岗教师数", "teachers rotated", "persons");
            yield return PerStage("teachers_rotation_due", stage, "应交流教师数", "teachers due to rotate", "persons") with { Synonyms = Zh(stage, "符合交流条件教师数") };
            yield return PerStage("backbone_rotated", stage, "交流骨干教师数", "backbone teachers rotated", "persons");
        }
    }

    private static IEnumerable<FieldDefinition> Resources() =>
    [
        Whole("area_teaching", "教学及辅助用房面积", "Teaching rooms", "m2", FieldType.Number) with { Synonyms = ["教学及辅助用房", "教学及辅助用房建筑面积"], Note = "含室内体育用房" },
        Whole("area_indoor_pe", "室内体育用房面积", "Indoor PE rooms", "m2", FieldType.Number) with { Synonyms = ["室内体育用房", "体育馆面积"] },
        Whole("area_sports_ground", "运动场地面积", "Sports ground", "m2", FieldType.Number) with { Synonyms = ["运动场地", "运动场面积", "体育运动场地面积"] },
        Whole("equipment_value", "教学仪器设备值", "Equipment value", "yuan", FieldType.Number) with { Synonyms = ["教学仪器设备资产值", "教学仪器设备总值", "设备值"], Note = "元；列名写“万元”时按万元读" },
        Whole("computers", "教学用计算机台数", "Teaching computers", "count", FieldType.Count) with { Synonyms = ["教学用计算机数", "教学用计算机", "计算机台数"] },
        Whole("books", "图书册数", "Books", "count", FieldType.Count) with { Synonyms = ["图书", "图书数", "图书藏量"] },
        Whole("multimedia_rooms", "网络多媒体教室数", "Multimedia rooms", "count", FieldType.Count) with { Synonyms = ["网络多媒体教室", "多媒体教室数"] },
        Whole("music_rooms", "音乐专用教室数", "Music rooms", "count", FieldType.Count) with { Synonyms = ["音乐教室数"] },
        Whole("art_rooms", "美术专用教室数", "Art rooms", "count", FieldType.Count) with { Synonyms = ["美术教室数"] },
        Whole("music_room_min_area", "音乐专用教室最小面积", "Smallest music room", "m2", FieldType.Number) with { Merge = MergeRule.Smallest },
        Whole("art_room_min_area", "美术专用教室最小面积", "Smallest art room", "m2", FieldType.Number) with { Merge = MergeRule.Smallest },
    ];

    private static FieldDefinition PerStage(string id, Stage stage, string heading, string english, string unit, MergeRule merge = MergeRule.Sum) =>
        new($"{id}_{stage.Id()}", stage.Name().Zh + heading, $"{stage.Name().En} {english}", FieldType.Count, unit)
        {
            Stage = stage, BaseId = id, Merge = merge,
        };

    private static FieldDefinition Whole(string id, string heading, string english, string unit, FieldType type) =>
        new(id, heading, english, type, unit) { Merge = MergeRule.Sum };

    private static string[] Zh(Stage stage, params string[] headings) => [.. headings.Select(heading => stage.Name().Zh + heading)];
}
