namespace Junheng.Registry.Demo;

/// <summary>Names of the fictional county. They are common ones; no particular place is meant.</summary>
internal static class PlaceNames
{
    public const string CountyTown = "城关镇";

    public static readonly string[] Townships =
    [
        "永安镇", "双河镇", "清水乡", "白沙镇", "大坪镇", "龙泉乡", "高桥镇", "云台乡", "柳林镇", "石门镇", "青山乡", "观音镇", "铁炉乡",
        "桃园镇", "太平镇", "黄花乡", "新集镇", "马鞍乡", "万福镇", "松林乡", "官庄镇", "水磨镇", "凤凰乡", "长岭镇", "竹园乡", "东川镇",
        "西河乡", "兴隆镇", "古城镇", "红岩乡", "三元镇", "麻柳乡", "和平镇", "金龙乡", "赤水镇", "南坪乡", "银杏镇", "天池乡", "广福镇", "仙桥乡",
    ];

    public static readonly string[] Villages =
    [
        "寨子", "草坝", "新庄", "茶园", "马鞍山", "板桥", "官渡", "黄泥", "梅子", "田坝", "罗家", "王家", "桃源", "中沟", "石坝", "杨柳",
        "大湾", "小河", "三溪", "五星", "花园", "前进", "东沟", "西坪", "油坊", "瓦窑", "李家", "陈家", "周家", "张家", "响水", "龙洞", "双井",
        "沙坝", "庙坪", "核桃", "青龙", "梁上", "两河", "红旗", "胜利", "友谊", "九龙", "金花", "月亮", "团结", "丰收", "岩口", "刘家", "柏树",
    ];

    public static readonly string[] UrbanPrimaries =
    [
        "实验小学", "第一小学", "滨河小学", "东城小学", "第二小学", "南门小学", "文昌小学", "西关小学", "新城小学", "北街小学", "第三小学", "朝阳小学", "龙湖小学",
    ];

    public static readonly string[] UrbanMiddles = ["城北中学", "第二初级中学", "实验中学", "城南中学", "第三初级中学", "滨江中学", "东关中学"];

    public static readonly string[] CompleteSecondaries = ["第一中学", "城东中学", "高级实验中学"];

    public static readonly string[] PrivateSchools = ["育英学校", "博雅学校", "明德小学", "启航小学", "新世纪学校", "树人学校"];

    public static readonly string[] NineYearNames = ["思源学校", "春晖学校", "希望学校", "九年一贯制学校", "红军学校", "阳光学校"];

    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    /// <summary>Chinese numeral from 1; figures above ten.</summary>
    public static string Numeral(int number) =>
        number <= Numerals.Length ? Numerals[number - 1] : number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>An item of a list, and numbered names once the list is used up.</summary>
    public static string Nth(string[] names, int index, string rest) =>
        index < names.Length ? names[index] : $"第{Numeral(index - names.Length + 4)}{rest}";
}
