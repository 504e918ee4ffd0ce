namespace Junheng.Web.Pictures;

/// <summary>Where the circles of one row stand: x is the value, y the smallest shift that keeps them apart.</summary>
/// <param name="Spots">By bee: centre (y from the row's centre) and radius.</param>
/// <param name="Up">How far the row reaches above its centre.</param>
/// <param name="Down">How far below.</param>
internal sealed record BeeLayout((double X, double Y, double R)[] Spots, double Up, double Down)
{
    /// <summary>Rows higher than this would push the page apart; circles then overlap instead.</summary>
    private const double Limit = 70;

    /// <summary>Large circles first, each as near to the centre line as the placed ones allow.</summary>
    public static BeeLayout Pack(IReadOnlyList<Bee> bees, Func<double, double> x, Func<double, double> radius)
    {
        var spots = new (double X, double Y, double R)[bees.Count];
        var order = Enumerable.Range(0, bees.Count).Where(i => double.IsFinite(bees[i].Value)).OrderByDescending(i => bees[i].Weight).ToList();
        var placed = new List<(double X, double Y, double R)>(order.Count);
        double up = 0, down = 0;
        foreach (var i in order)
        {
            var spot = (X: x(bees[i].Value), Y: 0d, R: radius(bees[i].Weight));
            spot.Y = Nearest(placed, spot.X, spot.R);
            placed.Add(spot);
            spots[i] = spot;
            up = Math.Max(up, spot.R - spot.Y);
            down = Math.Max(down, spot.R + spot.Y);
        }

        return new BeeLayout(spots, up, down);
    }

    private static double Nearest(List<(double X, double Y, double R)> placed, double x, double r)
    {
        // The free y nearest to 0 is 0 itself or touches one of the neighbours.
        var near = placed.FindAll(other => Math.Abs(other.X - x) < other.R + r);
        var best = double.PositiveInfinity;
        Try(0);
        foreach (var other in near)
        {
            var reach = other.R + r + 0.4;
            var rise = Math.Sqrt(Math.Max(reach * reach - (other.X - x) * (other.X - x), 0));
            Try(other.Y + rise);
            Try(other.Y - rise);
        }

        return double.IsFinite(best) ? best : 0;

        void Try(double y)
        {
            if (Math.Abs(y) + r > Limit || Math.Abs(y) >= Math.Abs(best))
                return;
            foreach (var other in near)
            {
                double dx = other.X - x, dy = other.Y - y, reach = other.R + r;
                if (dx * dx + dy * dy < reach * reach)
                    return;
            }

            best = y;
        }
    }
}
