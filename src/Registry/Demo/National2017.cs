using Junheng.Standards.Fields;

namespace Junheng.Registry.Demo;

/// <summary>
/// The thresholds that a made-up school is measured out by (教督〔2017〕6号, 资源配置), so that most schools have a little
/// more than they must. The verdict itself is always computed from the pack, never from here.
/// </summary>
internal static class National2017
{
    public const double Backbone = 1, PeArt = 0.9;

    public static double AboveDegree(Stage stage) => stage == Stage.Primary ? 4.2 : 5.3;

    public static double TeachingArea(Stage stage) => stage == Stage.Primary ? 4.5 : 5.8;

    public static double SportsArea(Stage stage) => stage == Stage.Primary ? 7.5 : 10.2;

    public static double Equipment(Stage stage) => stage == Stage.Primary ? 2000 : 2500;

    public static double Multimedia(Stage stage) => stage == Stage.Primary ? 2.3 : 2.4;

    /// <summary>Weight of a pupil when what the whole school has is shared out between its stages.</summary>
    public static double Weight(Stage stage) => stage switch
    {
        Stage.Primary => 1,
        Stage.Middle => 1.1,
        _ => 1.32,
    };

    /// <summary>What a school with these pupils must have altogether so that each of its stages meets the threshold.</summary>
    public static double Required(ReadOnlySpan<int> pupils, Func<Stage, double> threshold)
    {
        double weighted = 0, perWeight = 0;
        for (var i = 0; i < pupils.Length; i++)
        {
            if (pupils[i] == 0)
                continue;
            var stage = (Stage)i;
            weighted += Weight(stage) * pupils[i];
            perWeight = Math.Max(perWeight, threshold(stage) / Weight(stage));
        }

        return weighted * perWeight;
    }
}
